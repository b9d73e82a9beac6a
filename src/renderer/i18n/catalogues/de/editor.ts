import type { Area } from '../index.ts'

/** Wörter im Text einer Notiz und um ihn herum. */
export const editor: Area<'editor'> = {
  placeholder: 'Schreib hier. @ nennt jemanden, [] beginnt einen nächsten Schritt, / bietet mehr.',
  'placeholder.noSteps': 'Schreib hier. @ nennt jemanden, / bietet mehr.',
  someone: 'jemand',
  unknown: 'Etwas aus einer neueren Fassung von Subrosa. Es bleibt, wie es ist.',
  checklistItem: '{words, select, undefined {Punkt} other {{words}}}',
  'leftOut.pictures': 'Bilder und Dateien bleiben draußen. Notizen halten Worte.',
  'leftOut.too-much': 'Das ist mehr, als eine Notiz auf einmal aufnehmen kann. Es wurde nichts eingefügt.',

  'menu.people': 'Menschen',
  'menu.blocks': 'Was aus dieser Zeile wird',

  'key.mention': 'Jemanden nennen',
  'key.nextStep': 'Einen nächsten Schritt beginnen',
  'key.blocks': 'Aus der Zeile etwas anderes machen',
  'key.bold': 'Fett',
  'key.italic': 'Kursiv',
  'key.undo': 'Rückgängig',
  'key.redo': 'Wiederholen',

  'block.nextStep': 'Nächster Schritt',
  'block.heading': 'Überschrift',
  'block.subheading': 'Kleine Überschrift',
  'block.bullets': 'Liste',
  'block.numbers': 'Nummerierte Liste',
  'block.checklist': 'Liste zum Abhaken',
  'block.quote': 'Zitat',
  'block.rule': 'Trennlinie',

  'said.typing': 'Eingabetaste speichert',
  'said.keeping': 'Wird gespeichert …',
  'said.not-kept': 'Noch nicht gespeichert. Die Eingabetaste versucht es noch einmal.',
  'line.placeholder': 'Was wird getan? Wenn du magst, mit @jemand und „bis nächsten Dienstag“.',
  'line.you': 'Du',
  'line.byDate': 'bis {date}',
  'line.noDate': 'kein Datum',
  'line.enter': 'Eingabetaste speichert',
  'line.keeping': 'Wird gespeichert …',
  'line.wantsTitle': 'Erst ein paar Worte: Was wird getan?',
  'line.notKept': 'Noch nicht gespeichert. Die Eingabetaste versucht es noch einmal.',

  'step.gone': 'Ein nächster Schritt, den es nicht mehr gibt',
  'step.lookingUp': '…',
  'step.chosen':
    'Nächster Schritt: {title}, {owner}, {when}. Die Leertaste hakt ihn ab, die Eingabetaste öffnet ihn.',
  'step.ring':
    '{title}, {state, select, done {erledigt} underway {im Gang} changed {geändert} released {losgelassen} other {noch offen}}',

  'find.label': 'In dieser Notiz suchen',
  'find.count':
    '{count, plural, =0 {Hier steht nichts dergleichen} one {Einmal in dieser Notiz} other {{at} von # Stellen}}',
  'find.next': 'Nächste Stelle',
  'find.previous': 'Stelle davor',
  'find.close': 'Zurück zum Text',

  'words.whole': '{count, plural, =0 {Noch keine Wörter.} one {Ein Wort.} other {{shown} Wörter.}}',
  'words.selected':
    '{count, plural, =0 {Keine Wörter} one {Ein Wort} other {{shown} Wörter}} ausgewählt, von {whole}.',

  'link.leads': '{open} öffnet die Adresse im Browser, nach einer Frage. {off} behält nur die Worte.',

  'more.label': 'Mehr zu dieser Notiz',

  'key.tools': 'Werkzeuge für die gewählten Worte oder die Zeile',
  'tools.label': 'Was aus diesen Worten wird',
  'tools.address': 'Wohin die Worte führen',
  'tools.keepAddress': 'Link behalten',
  'tools.noAddress': 'Das ist keine Adresse. Eine beginnt mit https:// oder www.',

  'key.findNext': 'Die nächste gefundene Stelle',
  'key.highlight': 'Hervorheben',
  'key.tick': 'Den Punkt am Cursor abhaken',
  'key.link': 'Worte mit einer Adresse',
  'key.openLink': 'Die Adresse am Cursor öffnen, nach einer Frage',
  'key.linkOff': 'Nur die Worte behalten, ohne Adresse',
  'key.pastePlain': 'Nur die Worte einfügen',

  'compared.none': 'Zwischen diesen beiden wurde nichts geändert.',
  'compared.folded': '{count, plural, one {Eine Zeile} other {# Zeilen}} wie zuvor',
  'compared.added': 'Dazugekommen:',
  'compared.removed': 'Weggenommen:',
  'compared.changed': 'Geändert:',
}
