import type { Area } from '../index.ts'

/** Der Tresor und seine Sicherungen. */
export const vault: Area<'vault'> = {
  title: 'Tresor und Sicherungen',

  'proven.title': 'Geprüft am {date}',
  'proven.what':
    'Deine letzte Sicherung wurde geschrieben, vom Datenträger zurückgelesen, geöffnet und verglichen, {ago}. Sie enthält alles bis zu diesem Tag.',
  'proven.old':
    'Das ist mehr als ein halbes Jahr her. Eine Datei kann altern, wo sie liegt: Öffne und prüfe eine.',
  'none.title': 'Noch ist nichts gesichert',
  'none.what':
    'Eine Sicherung ist eine verschlüsselte Datei, die sich auf jedem Computer öffnen lässt. Sie zählt erst, wenn sie zurückgelesen und verglichen ist.',
  backUp: 'Jetzt sichern',

  'create.title': 'Jetzt sichern',
  'create.says': 'Eine verschlüsselte Datei mit allem aus diesem Tresor. Was öffnet sie?',
  'create.words': 'Meine Wiederherstellungswörter',
  'create.wordsExplains': 'die zwölf auf dem Blatt',
  'create.passphrase': 'Eine Passphrase für diese Datei',
  'create.passphraseExplains': 'für eine Kopie, die jemand anderes aufbewahrt',
  'create.newPassphrase': 'Passphrase für diese Sicherung',
  'create.act': 'Platz wählen',
  'create.cancelled': 'Angehalten. Keine halbe Datei ist zurückgeblieben.',
  'receipt.title': 'Gesichert, zurückgelesen, verglichen',
  'receipt.what': 'Sie liegt in {path} und enthält {contents}.',
  'receipt.done': 'Fertig',
  contents:
    '{circles, plural, =0 {keinen Kreis} one {# Kreis} other {# Kreise}}, {sessions, plural, =0 {kein Treffen} one {# Treffen} other {# Treffen}}, {notes, plural, =0 {keine Notizen} one {# Notiz} other {# Notizen}} und {steps, plural, =0 {keine nächsten Schritte} one {# nächsten Schritt} other {# nächste Schritte}}',

  'automatic.title': 'Von selbst',
  'automatic.none':
    'Noch keine automatischen Sicherungen. Wähle einen Ordner, am besten auf einem anderen Datenträger: Jeden Tag und nach jedem Treffen kommt eine verschlüsselte Kopie hinein; sieben tägliche und vier wöchentliche bleiben.',
  'automatic.choose': 'Einen Ordner wählen',
  'automatic.folder': 'Täglich und nach jedem Treffen',
  'automatic.change': 'Ein anderer Ordner',
  'automatic.off': 'Ausschalten',
  'automatic.monthly': 'Auch aus jedem Monat eine behalten',
  'automatic.monthlyExplains': 'Monatliche Kopien bleiben, bis du sie löschst.',
  'automatic.now': 'Jetzt eine machen',
  'automatic.making': 'Die Kopie wird geschrieben und geprüft',
  'automatic.offTitle': 'Keine automatischen Sicherungen mehr?',
  'automatic.offSays':
    'In den Ordner kommt nichts Neues mehr. Die Kopien, die dort liegen, bleiben, und deine Wiederherstellungswörter öffnen sie.',
  'automatic.keep': 'Weiter sichern',
  copied:
    'Dieser Ordner wird anderswohin kopiert ({service}). Die Kopie ist verschlüsselt, und was hier gelöscht wird, bleibt dort.',
  'trouble.folder-gone':
    'Die letzte automatische Sicherung wurde nicht gemacht: Der Ordner war nicht da. Schließ den Datenträger an, auf dem er liegt, oder wähle einen anderen.',
  'trouble.no-space':
    'Die letzte automatische Sicherung wurde nicht gemacht: Der Datenträger ist voll. Die Kopien davor sind unberührt.',
  'trouble.no-permission':
    'Die letzte automatische Sicherung wurde nicht gemacht: Subrosa darf nicht mehr in den Ordner schreiben. Wähle einen anderen.',
  'trouble.not-proven':
    'Die letzte automatische Sicherung ließ sich nicht zurücklesen, wie es sein soll, und wurde entfernt. Vielleicht lässt der Datenträger nach; wähle einen anderen Ordner.',
  'trouble.other':
    'Die letzte automatische Sicherung wurde nicht gemacht. Mach jetzt eine und sieh, was sie sagt.',

  'known.title': 'Sicherungen, die ich kenne',
  'known.check': 'Eine öffnen und prüfen',
  'known.none': 'Noch keine.',
  'known.automatic': 'Von selbst gemacht',
  'known.proven': 'geprüft',
  'known.provenOn': 'geprüft am {date}',
  'known.unchecked': 'ein halbes Jahr ungeprüft',
  'known.made': 'nicht geprüft',
  'known.expired': 'enthält, was seither verblasst ist',
  'known.destroyed': 'vernichtet',
  'known.more': 'Mehr zu {label}',
  'known.markDestroyed': 'Ich habe diese Kopie vernichtet',
  'known.marked': 'Als vernichtet vermerkt.',

  'check.title': 'Eine öffnen und prüfen',
  'check.says':
    'Die Datei wird entschlüsselt und im Arbeitsspeicher bis zum Ende gelesen. Nichts wird geändert, weder hier noch dort.',
  'check.act': 'Prüfen',
  'check.done': 'Diese Sicherung lässt sich öffnen',
  'check.what': 'Sie wurde am {date} aus „{name}“ gemacht und enthält {contents}.',
  'check.known': 'Sie ist als heute geprüft vermerkt.',
  'check.foreign': 'Sie stammt aus einem anderen Tresor, deshalb wird hier nichts vermerkt.',

  'secret.label': 'Was öffnet sie?',
  'secret.passphrase': 'Eine Passphrase',
  'secret.passphraseExplains': 'gewählt, als sie gemacht wurde',
  'secret.words': 'Wiederherstellungswörter',
  'secret.wordsExplains': 'jede automatische Sicherung',
  'secret.thePassphrase': 'Passphrase der Sicherung',
  'secret.wrong':
    'Das hat die Sicherung nicht geöffnet. Nichts wurde geändert. Vielleicht wurde sie mit einer anderen Passphrase gemacht oder unter einem älteren Blatt.',
  'secret.file': 'Sicherung',
  'secret.choose': 'Eine Sicherung auswählen',
  'secret.other': 'Eine andere Datei',

  'restore.title': 'Wiederherstellen, erst nach einem Blick hinein',
  'restore.quiet': 'nichts ändert sich, bevor du es sagst',
  'restore.says': 'Sieh, was in einer Sicherung ist und was sich von hier unterscheidet. Dann entscheide.',
  'restore.open': 'Eine Sicherung wählen',
  'restore.look': 'Hineinsehen',
  'restore.from': 'Gemacht am {date} aus „{name}“',
  'restore.circles': 'Kreis',
  'restore.columnHere': 'hier',
  'restore.columnThere': 'Sicherung',
  'restore.of': '{circle}, {what}',
  'restore.rowsTitle': 'Einträge',
  'restore.sessions': 'Treffen',
  'restore.notes': 'Notizen',
  'restore.steps': 'nächste Schritte',
  'restore.noCircles': 'Es ist kein Kreis darin.',
  'restore.same': 'Es ist eine Sicherung dieses Tresors.',
  'restore.other': 'Es ist eine Sicherung eines anderen Tresors.',
  'restore.differs': 'Was sich unterscheidet',
  'restore.onlyHere': 'Nur hier',
  'restore.onlyThere': 'Nur in der Sicherung',
  'restore.changed': 'In beiden, aber verschieden',
  'restore.staysGone': 'Hier inzwischen losgelassen',
  'restore.staysGoneSays':
    '{count, plural, one {Was losgelassen wurde, bleibt losgelassen: Subrosa denkt daran, es wieder loszulassen.} other {Die #, die losgelassen wurden, bleiben losgelassen: Subrosa denkt daran, sie wieder loszulassen.}}',
  'restore.rows': '{count, plural, =0 {nichts} one {# Eintrag} other {# Einträge}}',
  'restore.asNew': 'Als neuen Tresor',
  'restore.here': 'Über diesen Tresor',
  'restore.notNow': 'Weglegen',
  'restore.asNewTitle': 'In einem neuen Tresor wiederherstellen?',
  'restore.asNewSays':
    'Dieser Tresor bleibt, wie er ist. Der neue bekommt einen eigenen Ordner, eine eigene Passphrase und eigene Wiederherstellungswörter.',
  'restore.hereTitle': 'Die Sicherung über diesen Tresor legen?',
  'restore.hereSays':
    'Alles hier wird wieder, wie es in der Sicherung war. Der Tresor, wie er jetzt ist, wird zuvor vollständig beiseitegelegt. Passphrase, Schlüssel und Wiederherstellungswörter sind danach neu.',
  'restore.hereKeep': 'So lassen, wie es ist',
  'restore.hereAct': 'Über diesen Tresor legen',
  'restore.asNewAct': 'Wiederherstellen',
  'restore.name': 'Name des neuen Tresors',
  'restore.nameOf': '{name}, wiederhergestellt',
  'restore.folder': 'Wo er liegen wird',
  'restore.passphrase': 'Passphrase von jetzt an',
  'restore.doneHere': 'Wiederhergestellt. Der Tresor, wie er vorher war, liegt beiseite in {path}.',
  'restore.doneNew':
    'In einem neuen Tresor wiederhergestellt. Er steht auf der Liste des Sperrbildschirms, sobald er einmal geöffnet wurde.',
  'restore.newWords': 'Neue Wiederherstellungswörter',
  'restore.newWordsSays':
    'Das alte Blatt öffnet diesen Tresor nicht mehr. Die Sicherungen, die damit gemacht wurden, öffnet es weiterhin.',

  'lastChanges.says':
    'Die letzten Änderungen fehlen vielleicht: Das Protokoll, in dem sie standen, war beschädigt. Alles davor ist da.',
  'lastChanges.newest': 'Die neueste geprüfte Sicherung ist vom {date}.',
  'lastChanges.look': 'Sieh hinein',

  'damage.says':
    '{pages, plural, one {Eine Seite dieses Tresors ist auf dem Datenträger beschädigt. Was darauf steht, ist vielleicht verloren; alles andere lässt sich in einen neuen Tresor retten.} other {# Seiten dieses Tresors sind auf dem Datenträger beschädigt. Was darauf steht, ist vielleicht verloren; alles andere lässt sich in einen neuen Tresor retten.}}',
  'damage.rescue': 'Sperren und retten, was sich lesen lässt',

  'rescue.title': 'Was sich lesen lässt, kommt mit.',
  'rescue.says':
    'Die beschädigten Dateien bleiben, wie sie sind. Was in ihnen noch heil ist, wird ein neuer Tresor.',
  'rescue.question': 'Retten, was sich lesen lässt?',
  'rescue.how':
    'Jede Seite des Tresors wird für sich angesehen. Du siehst, was da ist und was fehlt, bevor etwas angelegt wird.',
  'rescue.byPassphrase': 'Ich kenne meine Passphrase',
  'rescue.act': 'Lesen',
  'rescue.found': 'Was sich lesen ließ',
  'rescue.from':
    '{pages, plural, =0 {Von {name} ließ sich jede Seite lesen.} one {Von {name} ließ sich eine Seite nicht lesen.} other {Von {name} ließen sich # Seiten nicht lesen.}}',
  'rescue.missing': 'Was fehlt',
  'rescue.nothingMissing': 'Nichts, von dem etwas bekannt ist.',
  'rescue.missing.person': '{count, plural, one {Ein Mensch} other {# Menschen}}',
  'rescue.missing.circle': '{count, plural, one {Ein Kreis} other {# Kreise}}',
  'rescue.missing.session': '{count, plural, one {Ein Treffen} other {# Treffen}}',
  'rescue.missing.note': '{count, plural, one {Eine Notiz} other {# Notizen}}',
  'rescue.missing.topic': '{count, plural, one {Ein Thema} other {# Themen}}',
  'rescue.missing.next_step': '{count, plural, one {Ein nächster Schritt} other {# nächste Schritte}}',
  'rescue.missing.other': '{count, plural, one {Ein kleinerer Eintrag} other {# kleinere Einträge}}',
  'rescue.newest':
    'Die neueste geprüfte Sicherung ist vom {date} ({place}). Was hier fehlt, ist vielleicht in ihr.',

  'door.title': 'Alles kommt zurück.',
  'door.says': 'Eine Sicherung und was sie öffnet: Mehr braucht ein neuer Computer nicht.',
  'door.question': 'Welche Sicherung?',
  'door.inside': 'Was darin ist',
  'door.make': 'Wo soll er liegen?',
  'door.next': 'Zurückholen',
  'door.opening': 'Der wiederhergestellte Tresor wird geöffnet',

  'way.title': 'Der Weg zurück hinein',
  'way.sheet': 'Wiederherstellungsblatt',
  'way.sheetProven': 'Wörter {ago} geprüft',
  'way.sheetOld': 'Wörter {ago} geprüft. Sieh noch einmal nach, ob das Blatt liegt, wo es liegen soll.',
  'way.sheetUnproven': 'Wörter noch nicht geprüft',
  'way.check': 'Prüfen',
  'way.passphrase': 'Passphrase',
  'way.changed': 'Gewählt {ago}',
  'way.change': 'Ändern',
  'way.newWords': 'Neue Wörter bilden',
  'way.noReset':
    'Es gibt kein Konto und kein Zurücksetzen. Ohne die Passphrase und ohne das Blatt kann niemand diesen Tresor öffnen, auch nicht, wer Subrosa gemacht hat.',

  'checkWords.title': 'Meine Wörter prüfen',
  'checkWords.says': 'Gib ein, was auf deinem Blatt steht. Nichts wird geändert, und nichts wird gezeigt.',
  'checkWords.act': 'Wörter prüfen',
  'checkWords.right': 'Alle zwölf stimmen. Das Blatt öffnet diesen Tresor.',
  'checkWords.wrong':
    'Diese zwölf sind nicht die Wörter dieses Tresors. Vielleicht ist es ein älteres Blatt; wenn du kein anderes hast, bilde neue Wörter.',

  'newWords.title': 'Neue Wiederherstellungswörter bilden?',
  'newWords.says':
    'Das alte Blatt öffnet diesen Tresor dann nicht mehr. Die bisherigen Sicherungen öffnen sich weiter mit den alten Wörtern; bewahre jenes Blatt so lange auf wie sie.',
  'newWords.passphrase': 'Deine Passphrase, um sicher zu sein, dass du es bist',
  'newWords.act': 'Neue Wörter bilden',
  'newWords.keep': 'Die alten behalten',
  'newWords.shown': 'Deine neuen Wörter',

  'change.title': 'Die Passphrase ändern',
  'change.current': 'Die Passphrase, wie sie jetzt ist',
  'change.next': 'Die neue',
  'change.known': 'Könnte jemand die alte kennen?',
  'change.no': 'Nein',
  'change.noExplains': 'das Schloss wird geändert, der Schlüssel bleibt',
  'change.yes': 'Ja, oder ich bin nicht sicher',
  'change.yesExplains': 'neuer Schlüssel, neue Wörter, eine neue Sicherung',
  'change.act': 'Ändern',
  'change.done': 'Die Passphrase ist geändert.',
  'change.copiesTitle': 'Kopien, die die alte noch öffnet',
  'change.copiesSays': 'Sie liegen außerhalb dieses Tresors. Vernichte sie, wo du kannst.',
  'change.copy': '{label}, {date}',
  'change.understood': 'Ich kümmere mich darum',

  'folder.title': 'Wo er liegt',
  'folder.name': 'Name',
  'folder.rename': 'Umbenennen',
  'folder.renameTitle': 'Wie heißt der Tresor?',
  'folder.renameSays': 'Der Name ist außerhalb des Tresors zu sehen, auf dem Sperrbildschirm.',
  'folder.keep': 'Speichern',
  'folder.folder': 'Ordner',
  'folder.move': 'Verschieben',
  'folder.moveTitle': 'Den Tresor verschieben?',
  'folder.moveSays':
    'Er wird nach {path} kopiert, die Kopie wird geöffnet und verglichen, und erst dann wird der alte entfernt.',
  'folder.moveKeep': 'Dort lassen',
  'folder.moveAct': 'Verschieben',
  'folder.moved': 'Der Tresor liegt an seinem neuen Platz.',
  'folder.mended': 'Der Kopf dieses Tresors war beschädigt; sein Ersatz wurde verwendet und zurückgelegt.',

  'closing.title': 'Von selbst schließen',
  'closing.after':
    '{minutes, plural, one {Nach einer Minute ohne Eingabe} other {Nach # Minuten ohne Eingabe}}',
  'closing.never': 'Nie von selbst',
  'closing.settings': 'Einstellungen',

  'inside.title': 'In der Datei',
  'inside.clean': 'Gründlich reinigen',
  'inside.cleanExplains':
    'Eine frische Datei unter einem neuen Schlüssel, ohne alte Seiten von dem, was gegangen ist.',
  'inside.cleanAct': 'Neu schreiben',
  'inside.kept': 'Vor einer Wiederherstellung beiseitegelegt',
  'inside.keptAct': 'Löschen',
  'inside.eraseTitle': 'Löschen, was beiseitegelegt wurde?',
  'inside.eraseSays':
    'Diese Ordner enthalten den Tresor, wie er war, bevor eine Sicherung an seine Stelle kam. Was nur dort lag, ist dann weg. Das lässt sich nicht rückgängig machen.',
  'inside.eraseAct': 'Löschen',
}
