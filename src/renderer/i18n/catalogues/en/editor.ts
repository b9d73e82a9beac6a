/** Words inside and around the text of a note. */
export const editor = {
  placeholder: 'Write here. @ names somebody, [] begins a next step, / offers more.',
  'placeholder.noSteps': 'Write here. @ names somebody, / offers more.',
  someone: 'someone',
  unknown: 'Something written by a later version of Subrosa. It is kept as it is.',
  checklistItem: '{words, select, undefined {Item} other {{words}}}',
  'leftOut.pictures': 'Pictures and files are left out. Notes hold words.',
  'leftOut.too-much': 'That is more than one note can take in at once. Nothing was pasted.',

  'menu.people': 'People',
  'menu.blocks': 'What this line becomes',

  'key.mention': 'Name somebody',
  'key.nextStep': 'Begin a next step',
  'key.blocks': 'Turn the line into something else',
  'key.bold': 'Bold',
  'key.italic': 'Italic',
  'key.undo': 'Undo',
  'key.redo': 'Redo',

  'block.nextStep': 'Next step',
  'block.heading': 'Heading',
  'block.subheading': 'Small heading',
  'block.bullets': 'List',
  'block.numbers': 'Numbered list',
  'block.checklist': 'Checklist',
  'block.quote': 'Quote',
  'block.rule': 'Line across',

  'said.typing': 'Enter keeps it',
  'said.keeping': 'Keeping it …',
  'said.not-kept': 'Not kept yet. Enter tries again.',
  'line.placeholder': 'What will be done? Add @somebody and “by next Tuesday” if you like.',
  'line.you': 'You',
  'line.byDate': 'by {date}',
  'line.noDate': 'no date',
  'line.enter': 'Enter keeps it',
  'line.keeping': 'Keeping it …',
  'line.wantsTitle': 'A few words first: what will be done?',
  'line.notKept': 'Not kept yet. Enter tries again.',

  'step.gone': 'A next step that is no longer here',
  'step.lookingUp': '…',
  'step.chosen': 'Next step: {title}, {owner}, {when}. Space ticks it, Enter opens it.',
  'step.ring':
    '{title}, {state, select, done {done} underway {under way} changed {changed} released {released} other {still open}}',

  'find.label': 'Find in this note',
  'find.count': '{count, plural, =0 {Nothing like it here} one {Once in this note} other {{at} of # places}}',
  'find.next': 'Next place',
  'find.previous': 'Place before',
  'find.close': 'Back to the text',

  'words.whole': '{count, plural, =0 {No words yet.} one {One word.} other {{shown} words.}}',
  'words.selected': '{count, plural, =0 {No words} one {One word} other {{shown} words}} chosen, of {whole}.',

  'link.leads': '{open} opens it in your browser, after a question. {off} keeps the words without it.',

  'more.label': 'More for this note',

  'key.tools': 'Tools for the chosen words, or for the line',
  'tools.label': 'What these words become',
  'tools.address': 'Where the words lead',
  'tools.keepAddress': 'Keep the link',
  'tools.noAddress': 'That is no address. One begins with https:// or www.',

  'key.findNext': 'The next place found',
  'key.highlight': 'Highlight',
  'key.tick': 'Tick the point at the caret',
  'key.link': 'Words with a link',
  'key.openLink': 'Open the link at the caret, after a question',
  'key.linkOff': 'Take the link off its words',
  'key.pastePlain': 'Paste the words alone',

  'compared.none': 'Nothing was changed between these two.',
  'compared.folded': '{count, plural, one {One line} other {# lines}} as before',
  'compared.added': 'Added:',
  'compared.removed': 'Taken away:',
  'compared.changed': 'Changed:',
} as const
