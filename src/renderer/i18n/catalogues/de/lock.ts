import type { Area } from '../index.ts'

/** Die Tür: die Passphrase, mehrere Tresore, die Wiederherstellungswörter und was einem Tresor fehlen kann. */
export const lock: Area<'lock'> = {
  title: 'Unter der Rose',
  motto: 'Was hier gesagt wird, bleibt hier.',
  passphrase: 'Deine Passphrase',
  forVault: 'Deine Passphrase für <b>{name}</b>',
  another: 'Einen anderen öffnen',
  open: 'Öffnen',
  opening: 'Wird geöffnet. Den Schlüssel zu bilden dauert etwa eine Sekunde, mit Absicht.',
  sheet: 'Ich habe mein Wiederherstellungsblatt',
  nothingLeaves: 'Nichts verlässt diesen Computer.',
  wait: '{seconds, plural, one {Diese Passphrase hat den Tresor nicht geöffnet. Lass dir Zeit: # Sekunde, dann versuch es noch einmal.} other {Diese Passphrase hat den Tresor nicht geöffnet. Lass dir Zeit: # Sekunden, dann versuch es noch einmal.}}',

  'reason.button': 'Um {at} von dir gesperrt.',
  'reason.shortcut': 'Um {at} von dir gesperrt.',
  'reason.idle':
    '{minutes, plural, one {Um {at} gesperrt, nach einer Minute ohne Eingabe.} other {Um {at} gesperrt, nach # Minuten ohne Eingabe.}}',
  'reason.session-idle':
    '{minutes, plural, one {Ein Treffen lief. Um {at} gesperrt, nach einer Minute ohne Eingabe.} other {Ein Treffen lief. Um {at} gesperrt, nach # Minuten ohne Eingabe.}}',
  'reason.suspend': 'Um {at} gesperrt, als der Computer schlafen ging.',
  'reason.screen-lock': 'Um {at} gesperrt, als der Bildschirm gesperrt wurde.',
  'reason.user-switch': 'Um {at} gesperrt, als sich jemand anderes angemeldet hat.',
  'reason.window-crash':
    'Um {at} hat dieses Fenster von selbst aufgehört, deshalb wurde der Tresor gesperrt.',
  'reason.vault-crash': 'Um {at} hat sich der Tresor selbst geschlossen. Was gespeichert war, ist sicher.',
  'reason.closed': 'Um {at} gesperrt, als das Fenster geschlossen wurde.',
  'reason.look-around': 'Um {at} von dir gesperrt.',
  'reason.rescue': 'Um {at} von dir gesperrt.',
  'reason.demo-erased': 'Um {at} wurde die Demo gelöscht.',
  demoOpens: 'Alles darin ist erfunden. Sie öffnet sich mit <b>{passphrase}</b>',
  demoOpen: 'Mit diesen Wörtern öffnen',
  heldGone:
    '{count, plural, one {Eine zurückgehaltene Zeile ging mit.} =2 {Zwei zurückgehaltene Zeilen gingen mit.} other {# zurückgehaltene Zeilen gingen mit.}}',
  flushFailed: 'Was in der letzten Sekunde eingegeben wurde, fehlt vielleicht.',

  'door.damaged-header':
    'Der Kopf dieses Tresors ist beschädigt, und sein Ersatz auch. Nichts wurde geändert. Eine Sicherung und deine Wiederherstellungswörter bringen alles zurück.',
  'door.too-new':
    'Dieser Tresor wurde von einem neueren Subrosa geschrieben. Nichts wurde angerührt; öffne ihn mit jener Version.',
  'door.missing':
    'Der Ordner dieses Tresors ist nicht da. Vielleicht liegt er auf einem Datenträger, der nicht angeschlossen ist, oder er wurde verschoben. Schließ den Datenträger an, oder zeig, wo der Ordner jetzt liegt.',
  'door.empty':
    'Dieser Ordner ist leer. Wähle den Ordner, in dem der Tresor liegt, oder lege einen neuen an.',
  'door.not-a-vault': 'In diesem Ordner liegt kein Tresor. Wähle den Ordner, in dem vault.json liegt.',
  'door.lookAgain': 'Noch einmal nachsehen',
  'door.showWhere': 'Zeigen, wo er liegt',
  'door.spare':
    'Der erste Kopf war beschädigt; sein Ersatz wird verwendet und beim Öffnen in Ordnung gebracht.',
  copied:
    'Dieser Ordner wird anderswohin kopiert ({service}). Die Kopie ist verschlüsselt, und was hier gelöscht wird, bleibt dort.',

  rescue: 'Retten, was sich lesen lässt',

  'choose.title': 'Welcher Tresor?',
  'choose.lastOpened': 'zuletzt geöffnet {ago}',
  'choose.never': 'noch nie geöffnet',
  'choose.folder': 'Einen anderen Ordner öffnen',
  'choose.new': 'Einen neuen Tresor anlegen',
  'choose.restore': 'Eine Sicherung wiederherstellen',
  'choose.forget': '{name} von dieser Liste nehmen',
  'choose.more': 'Mehr zu {name}',

  'recover.panelTitle': 'Der Weg zurück hinein',
  'recover.panelSays': 'Zwölf Wörter auf Papier öffnen, was eine Passphrase nicht mehr öffnet.',
  'recover.title': 'Was steht auf deinem Blatt?',
  'recover.next': 'Weiter',
  'recover.newTitle': 'Welche Worte öffnen deinen Tresor von jetzt an?',
  'recover.newSays':
    'Die alte Passphrase gilt dann nicht mehr. Die zwölf Wörter bleiben, wie sie sind: Lass das Blatt, wo es war.',
  'recover.open': 'Den Tresor öffnen',
  'recover.backToWords': 'Die Wörter noch einmal ansehen',
}
