import type { Area } from '../index.ts'

/** Eine Notiz und wie sie gespeichert wird. */
export const notes: Area<'notes'> = {
  title: 'Notizen',
  'layer.private': 'Nur für mich',
  'layer.for_presenter': 'Für die Person, die dran ist',
  'layer.agreed': 'Gemeinsam festgehalten',
  kept: 'Gespeichert',
  keeping: 'Wird gespeichert …',
  'trouble.says': '{sentence} Was du geschrieben hast, ist noch hier und wird wieder versucht.',
  'newer.says':
    'Diese Notiz wurde anderswo geändert, während du geschrieben hast. Nichts ist verloren: Deins bleibt, das andere kommt darunter.',
  'newer.keepBoth': 'Beides behalten',
  'tab.private': 'Für mich',
  'tab.agreed': 'Für den Kreis',
  'agreed.takeaway': 'Mitnahme:',
  'agreed.topic': '„{title}“',
  'print.title': 'Das Festgehaltene drucken?',
  'print.says':
    'So, wie es unten steht, verlässt es den Computer. Papier lässt sich nicht zurückrufen, und ein Drucker kann eine Kopie behalten. Niemand wird genannt, außer du willst es.',
  'print.preview': 'Was hinausgeht',
  'print.member': 'ein Mitglied',
  'print.names': 'Mit den Namen der Menschen',
  'print.typed':
    '{count, plural, one {Dieser Name steht im Text selbst und bleibt: {names}.} other {Diese Namen stehen im Text selbst und bleiben: {names}.}}',
  'print.paper': 'Drucken',
  'print.pdf': 'Als PDF speichern',
  'print.saved': 'Gespeichert. Ein PDF ist nicht verschlüsselt: Lege es dorthin, wo sonst niemand liest.',
  'print.no': 'Das bleibt hier',
  'print.no.layer':
    'Notizen nur für dich kommen nicht auf Papier. Was für den Kreis bestimmt ist, lässt sich drucken.',
  'print.no.preset': 'Dieser Tresor ist streng: Kein Text verlässt ihn unverschlüsselt.',
  'print.overline': 'Gemeinsam festgehalten, aus dem Kreis',
  'print.foot.unnamed': 'Niemand wird genannt. {rest}',
  'print.foot.until':
    'Der Text selbst bleibt bis {date} auf dem Computer, auf dem er geschrieben wurde, und in früheren Sicherungen. Halte diese Seite so, wie es gesagt wurde.',
  'print.foot.open':
    'Der Text selbst bleibt auf dem Computer, auf dem er geschrieben wurde, und in Sicherungen davon. Halte diese Seite so, wie es gesagt wurde.',
  strike: 'Diese Notiz streichen',
  'history.title': 'Frühere Fassungen',
  'history.says':
    'Was seither dazugekommen und was gegangen ist. Eine Fassung bleibt, wenn du die Notiz verlässt.',
  'history.none':
    'Es gibt noch keine. Eine Fassung bleibt, wenn du die Notiz verlässt und wenn ihr Treffen endet.',
  'history.restore': 'Wieder so lauten lassen',
  'history.compared': 'Was sich seither geändert hat',
  'history.versions': 'Fassungen',
  'history.words': '{n, plural, one {# Wort} other {# Wörter}}',
  seal: 'Diese Notiz versiegeln',
  'seal.title': 'Diese Notiz versiegeln?',
  'seal.says':
    'Sie wird noch einmal verschlüsselt, mit einer eigenen Passphrase. Ihre früheren Fassungen und was sich rückgängig machen ließe, gehen; der Titel bleibt lesbar.',
  'seal.loses':
    'Wer diese Passphrase verliert, verliert die Notiz: Weder die Passphrase deines Tresors noch die Wiederherstellungswörter öffnen sie.',
  'seal.name': 'Ein Titel, den man lesen darf',
  'seal.passphrase': 'Eine Passphrase nur für diese Notiz',
  'seal.needs': 'Erst braucht es einen Titel und eine Passphrase, die niemand errät.',
  'seal.act': 'Versiegeln',
  'seal.done': 'Versiegelt.',
  'sealed.here': 'Versiegelt',
  'sealed.open': '„{title}“ öffnen',
  'sealed.ask': '„{title}“ öffnen?',
  'sealed.passphrase': 'Die Passphrase dieser Notiz',
  'sealed.act': 'Öffnen',
  'sealed.close': 'Schließen',
  'sealed.unseal': 'Das Siegel lösen',
  'sealed.more': 'Mehr zu „{title}“',
  'sealed.label': 'Versiegelte Notiz: {title}',
}
