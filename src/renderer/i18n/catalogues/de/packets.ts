import type { Area } from '../index.ts'

/** Was mir übergeben wurde. */
export const packets: Area<'packets'> = {
  title: 'Dir übergeben',
  says: 'Notizen aus der Zeit, als du dran warst, für dich versiegelt. Übernommen sind es Notizen nur für dich.',
  takenOn: 'übernommen am {date}',
  open: 'Päckchen öffnen',
  'open.title': 'Ein Päckchen öffnen',
  'open.says':
    'Die Datei, die dir übergeben wurde, und die sechs Wörter, die man dir gesagt hat. Übernommen wird nichts, bevor du hineingesehen hast.',
  'open.act': 'Hineinsehen',
  'file.choose': 'Datei auswählen',
  'file.missing': 'Wähle zuerst die Datei.',
  words: 'Die sechs Wörter',
  'words.hint': 'In ihrer Reihenfolge, groß oder klein, mit Leerzeichen oder Bindestrichen dazwischen.',
  'words.missing': 'Gib zuerst die sechs Wörter ein.',
  from: 'Von {name}, {date}',
  'from.session': 'Aus dem Treffen vom {date}',
  'look.says': 'Das ist alles, was darin ist. Was du übernimmst, bleibt als Notiz nur bei dir.',
  take: 'Übernehmen',
  nothing: 'Es ist nichts gewählt, was nicht schon hier ist.',
  taken: '{count, plural, one {Es gehört jetzt dir.} other {# Stücke gehören jetzt dir.}}',
  untitled: 'Ohne Titel',
  'standing.known': 'Schon hier, genau so.',
  'standing.other': 'Schon hier, aber mit anderem Wortlaut. Übernommen liegt beides nebeneinander.',
  'standing.let-go': 'Du hast es hier losgelassen. Übernommen kommt es zurück.',
  circle: 'Gehört zu',
  'circle.none': 'keinem deiner Kreise',
  kept: 'Es bleibt, bis du es loslässt.',
  keptUntil: 'Es bleibt bis {date}.',
  letGo: 'Jetzt loslassen',
}
