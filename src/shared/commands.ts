import type { Platform, Shortcut } from './shortcuts.ts'

/** How the palette and the keyboard map sort commands, in their order. */
export const commandGroups = ['go', 'write', 'session', 'keep', 'privacy', 'sight', 'help'] as const
export type CommandGroup = (typeof commandGroups)[number]

export type CommandMenu = 'app' | 'file' | 'edit' | 'view' | 'help'

/** Screens of the open vault that need nothing but their name. */
export type CommandScreen = 'today' | 'steps' | 'people' | 'found-circle' | 'vault' | 'settings'

export type Command = {
  readonly group: CommandGroup
  /** The first is the one that is shown. */
  readonly keys?: readonly Shortcut[]
  /** On macOS, where the keys above are taken. */
  readonly macKeys?: readonly Shortcut[]
  readonly menu?: CommandMenu
  /** The screen it belongs to; asked for elsewhere, it leads there first. */
  readonly at?: CommandScreen
  /** In a field or a note its keys belong to the text. */
  readonly outsideText?: true
  /** Also while a dialog waits for an answer. */
  readonly always?: true
}

/**
 * Everything Subrosa can be asked to do by name: the one list from which the palette, the menus, the keyboard map and
 * the keys come. Its words are `commands.<id>` in the window's catalogue; what it does is offered by the part of the
 * window that can do it (`useCommand`), and while nobody offers it, it is not shown.
 */
export const commands = {
  find: { group: 'go', keys: ['Mod+K'], menu: 'edit' },
  today: { group: 'go', keys: ['Mod+1'], menu: 'view' },
  'next-steps': { group: 'go', keys: ['Mod+2'], menu: 'view' },
  people: { group: 'go', menu: 'view' },
  vault: { group: 'go', menu: 'view' },
  trash: { group: 'go' },
  fading: { group: 'go' },
  formats: { group: 'go' },
  prompts: { group: 'go' },
  settings: { group: 'go', keys: ['Mod+,'], menu: 'app' },
  'next-region': { group: 'go', keys: ['F6'] },

  'new-next-step': { group: 'write', keys: ['Mod+N'], menu: 'file', at: 'steps' },
  'found-circle': { group: 'write', menu: 'file' },
  'edit-circle': { group: 'write' },
  'close-circle': { group: 'write' },
  'plan-session': { group: 'write' },
  'save-dates': { group: 'write' },
  'collect-for-next': { group: 'write' },
  'find-in-note': { group: 'write', keys: ['Mod+F'], menu: 'edit' },
  'count-words': { group: 'write', keys: ['Mod+Shift+C'] },
  'note-history': { group: 'write' },
  'seal-note': { group: 'write' },
  undo: { group: 'write', keys: ['Mod+Z'], outsideText: true },

  'begin-session': { group: 'session' },
  'pause-session': { group: 'session', keys: ['Mod+.'] },
  'resume-session': { group: 'session' },
  'wrap-up-session': { group: 'session', keys: ['Mod+Shift+W'] },
  'close-session': { group: 'session' },
  'next-agenda-step': { group: 'session', keys: ['F5'] },
  'previous-agenda-step': { group: 'session', keys: ['Shift+F5'] },
  'skip-agenda-step': { group: 'session', keys: ['Mod+Shift+F5'] },
  'more-minutes': { group: 'session', keys: ['F2'] },
  'another-prompt': { group: 'session', keys: ['Mod+E'] },
  'prompts-at-hand': { group: 'session', keys: ['Mod+Shift+E'] },
  'pause-bell': { group: 'session', keys: ['F4'] },
  'next-speaker': { group: 'session', keys: ['F12'] },
  'pass-on': { group: 'session', keys: ['Shift+F12'] },
  'room-view': { group: 'session', keys: ['F7'] },
  'off-record': { group: 'session', keys: ['F9'] },
  'lend-keyboard': { group: 'session', keys: ['Shift+F7'] },
  unwrite: { group: 'session', keys: ['Mod+Shift+U'] },
  'hold-lines': { group: 'session', keys: ['Shift+F9'] },
  'edit-session': { group: 'session' },
  'cancel-session': { group: 'session' },
  programme: { group: 'session' },
  'catch-line': { group: 'session', keys: ['Mod+Shift+N'] },
  'session-people': { group: 'session', keys: ['Mod+Shift+P'] },
  'session-agenda': { group: 'session', keys: ['Mod+Shift+A'] },

  'back-up': { group: 'keep', menu: 'file', at: 'vault' },
  'print-note': { group: 'keep', keys: ['Mod+P'], menu: 'file' },
  'check-backup': { group: 'keep', at: 'vault' },
  'open-packet': { group: 'keep', at: 'vault' },
  'open-backup': { group: 'keep', menu: 'file', at: 'vault' },
  'change-passphrase': { group: 'keep', at: 'vault' },
  'check-words': { group: 'keep', at: 'vault' },
  'new-words': { group: 'keep', at: 'vault' },

  hide: { group: 'privacy', keys: ['F8'], menu: 'view', always: true },
  aliases: { group: 'privacy', keys: ['Shift+F8'], menu: 'view' },
  lock: { group: 'privacy', keys: ['Mod+L'], macKeys: ['Mod+Ctrl+L'], menu: 'app', always: true },

  'larger-text': { group: 'sight', keys: ['Mod+Plus'], menu: 'view', always: true },
  'smaller-text': { group: 'sight', keys: ['Mod+-'], menu: 'view', always: true },
  'usual-text': { group: 'sight', keys: ['Mod+0'], menu: 'view', always: true },
  'full-screen': { group: 'sight', keys: ['F11'], macKeys: ['Mod+Ctrl+F'], menu: 'view', always: true },
  'light-ground': { group: 'sight' },
  'dark-ground': { group: 'sight' },

  keys: { group: 'help', keys: ['F1', '?'], menu: 'help' },
  'change-keys': { group: 'help' },
  about: { group: 'help', menu: 'help' },
} as const satisfies Readonly<Record<string, Command>>

export type CommandId = keyof typeof commands

// The keys of the object above are its ids.
export const commandIds = Object.keys(commands) as readonly CommandId[]

export const commandOf = (id: CommandId): Command => commands[id]

/** The first seven circles by name have keys too, after Today and My next steps. */
export const circlePlaces = [
  'circle-1',
  'circle-2',
  'circle-3',
  'circle-4',
  'circle-5',
  'circle-6',
  'circle-7',
] as const
export type CirclePlace = (typeof circlePlaces)[number]

/** Whatever can have a key of its own. */
export type KeyHolder = CommandId | CirclePlace
export const keyHolders: readonly KeyHolder[] = [...commandIds, ...circlePlaces]

/** Whatever can have a key, in the order of the keyboard map. */
export const keyHoldersOf = (group: CommandGroup): readonly KeyHolder[] => {
  const ids = commandIds.filter((id) => commandOf(id).group === group)
  return group === 'go' ? [...ids, ...circlePlaces] : ids
}

export const isCirclePlace = (holder: string): holder is CirclePlace =>
  circlePlaces.some((place) => place === holder)

/** The combinations something has on this keyboard unless somebody chose otherwise; none for most. */
export const usualKeysOf = (holder: KeyHolder, platform: Platform): readonly Shortcut[] => {
  if (isCirclePlace(holder)) return [`Mod+${circlePlaces.indexOf(holder) + 3}`]
  const { keys = [], macKeys } = commandOf(holder)
  return platform === 'darwin' ? (macKeys ?? keys) : keys
}
