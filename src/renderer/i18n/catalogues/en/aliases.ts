/** Names covered by aliases on every screen, and what is still said of it. */
export const aliases = {
  title: 'Names',
  sign: 'Names are covered.',
  'sign.says': 'Everything can be read. Writing waits until names are shown.',
  show: 'Show names',
  cover: 'Cover names',
  waits: 'Names are covered, so nothing is written here. Show them first.',
  settings: 'Cover names with aliases',
  settingsSays:
    'On every screen, in search and on paper people are called by their aliases, also where a name or a first name was typed into a text. Whoever has no alias is a letter and a digit. Nothing covered can be written over.',
  limits:
    'Role, sector and town together can still point to a person in a small place. Aliases lower the risk and promise nothing.',
  person: 'Alias',
  'person.label': 'Called instead',
  'person.says': 'Stands for the name while names are covered, and in what leaves under aliases.',
} as const
