/** Where a file belongs, as far as the arrows of ARCHITECTURE.md are concerned: `vault/notes`, `renderer/ui`, `main` … */
export type Zone = string

/** What an area of the vault process is handed by the composition: the open vault, the words of policy, the world around. */
const handedToAreas = new Set([
  'aliasView.ts',
  'room.ts',
  'environment.ts',
  'announceEverything.ts',
  'policies.ts',
  'undoShelf.ts',
  'insertions.ts',
  'gate/registered.ts',
])

/** Where a worker's built file lies: for whoever starts one. It knows nothing of a vault. */
const ground = new Set(['workerUrl.ts'])

/** @param file from the root, with forward slashes @returns null for a file that lies in none */
export const zoneOf = (file: string): Zone | null => {
  const [top, process, area, ...rest] = file.split('/')
  if (top !== 'src' || process === undefined || area === undefined) return null
  if (process === 'main' && area === 'vault') return zoneInVault(rest)
  if (process === 'renderer') return rest.length > 0 ? zoneInWindow(area, rest) : 'renderer'
  if (process === 'shared') return area === 'domain' || area === 'formats' ? `shared/${area}` : 'shared'
  return process
}

const zoneInVault = (rest: readonly string[]): Zone => {
  if (ground.has(rest.join('/'))) return 'vault ground'
  if (handedToAreas.has(rest.join('/'))) return 'vault handed'
  return rest.length > 1 ? `vault/${rest[0]}` : 'vault'
}

const zoneInWindow = (area: string, rest: readonly string[]): Zone =>
  area === 'features' && rest.length > 1 ? `features/${rest[0]}` : `renderer/${area}`

const layersOfWindow = ['ui', 'editor', 'bridge', 'rosette', 'i18n', 'styles'].map(
  (area) => `renderer/${area}`,
)

/**
 * Whether a file of one zone may import a file of another: the arrows of design and ARCHITECTURE.md, word for word.
 * Within a zone everything goes.
 */
export const mayImport = (from: Zone, to: Zone): boolean => {
  if (from === to || to.startsWith('shared')) return from === to || mayImportShared(from, to)
  if (from === 'vault') return to.startsWith('vault')
  if (to === 'vault ground') return from.startsWith('vault/')
  if (from === 'vault handed') return ['vault/storage', 'vault/keys', 'vault/gate'].includes(to)
  if (from === 'vault/gate') return to === 'vault handed'
  if (from === 'vault/keys') return to === 'vault/storage'
  if (from === 'vault/storage') return to === 'vault/keys'
  if (from.startsWith('vault/')) return ['vault/storage', 'vault/keys', 'vault handed'].includes(to)
  if (from === 'renderer') return to === 'renderer/app' || to === 'renderer/styles'
  if (from === 'renderer/app') return to.startsWith('features/') || layersOfWindow.includes(to)
  if (from.startsWith('features/')) return layersOfWindow.includes(to)
  if (layersOfWindow.includes(from)) return layersOfWindow.includes(to)
  return false
}

/** Everybody may import shared; within it, a rule stays a rule: it imports nothing but rules and the plain types. */
const mayImportShared = (from: Zone, to: Zone): boolean =>
  from !== 'shared/domain' || to === 'shared/domain' || to === 'shared' || to === 'shared/formats'

/** An import across areas that the arrows do not give, and the reason why it is right all the same. */
export type Exception = { readonly from: Zone; readonly to: Zone; readonly because: string }

/** Kept short: each line is a place where two areas know each other. */
export const exceptions: readonly Exception[] = [
  {
    from: 'vault/backup',
    to: 'vault/vault',
    because: 'a restore makes or replaces a vault, and an automatic backup opens by its words',
  },
  ...['circles', 'sessions', 'turns'].map((area) => ({
    from: `vault/${area}`,
    to: 'vault/agenda',
    because: 'a session is planned with steps, which follow its turns and the people who are there',
  })),
  {
    from: 'vault/turns',
    to: 'vault/agenda',
    because: 'each turn has its steps: one that comes or goes brings or takes them',
  },
  {
    from: 'vault/topics',
    to: 'vault/turns',
    because: 'a topic that is planned takes a turn of its session, and gives it back',
  },
  {
    from: 'vault/sessions',
    to: 'vault/running',
    because: 'the clock starts, stops and pauses with the session',
  },
  {
    from: 'vault/running',
    to: 'vault/sessions',
    because: 'a session that runs is shown as it is elsewhere, and stays as long',
  },
  {
    from: 'vault/held',
    to: 'vault/notes',
    because: 'what is kept of a held line becomes a part of a note, by the rules of notes',
  },
  {
    from: 'features/sessions',
    to: 'features/held',
    because: 'lines are held while the session is off the record, and chosen about before it is closed',
  },
  {
    from: 'features/sessions',
    to: 'features/notes',
    because: 'a session is led on one sheet: its notes are written there',
  },
  ...['circles', 'notes', 'people', 'prepare', 'sessions', 'today'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/steps',
    because: 'a next step looks and ticks the same wherever it is shown',
  })),
  ...['circles', 'notes', 'people', 'prepare', 'sessions', 'steps'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/trash',
    because: 'what is thrown away goes to the one trash, whichever screen it was on',
  })),
  ...['notes', 'people', 'retention', 'sessions', 'trash', 'vault'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/erase',
    because: 'erasing is asked in one way, wherever it is asked',
  })),
  ...['people', 'settings'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/aliases',
    because: 'an alias is given where the person is, and the switch stands in Settings too',
  })),
  ...['circles', 'people', 'retention', 'sessions', 'settings', 'topics', 'vault'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/holds',
    because: 'what a hold keeps is said on every page it concerns',
  })),
  {
    from: 'vault/circles',
    to: 'vault/retention',
    because: 'what is due when a circle closes is announced like everything else before it goes',
  },
  {
    from: 'vault/holds',
    to: 'vault/retention',
    because: 'what is due when a hold is lifted is announced like everything else before it goes',
  },
  ...['today', 'settings'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/retention',
    because: 'what fades is announced on Today, and how long things stay is a setting',
  })),
  ...['vault/gate', 'vault/retention', 'vault/vault', 'vault'].map((to) => ({
    from: 'vault/demo',
    to,
    because:
      'the demo is lived through as a vault is: calls at the gate, unlocked and fading on its own days',
  })),
  ...['lock', 'onboarding'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/demo',
    because: 'a look around in the demo is offered wherever one stands before a door',
  })),
  {
    from: 'vault/packets',
    to: 'vault/backup',
    because:
      'a packet is sealed and proven as a backup is: one age file, zstd inside, read back before it counts',
  },
  {
    from: 'features/vault',
    to: 'features/packets',
    because: 'what lies outside the vault, or came from there, has one screen',
  },
  ...['notes', 'erase'].map((feature) => ({
    from: 'features/packets',
    to: `features/${feature}`,
    because: 'what was handed over is read as a note is, and let go of as everything is',
  })),
  {
    from: 'features/sessions',
    to: 'features/wrapUp',
    because: 'a session that is wrapped up is read out, handed over and closed on its own page',
  },
  ...['calendar', 'erase'].map((feature) => ({
    from: 'features/wrapUp',
    to: `features/${feature}`,
    because: 'the next date may go into a calendar, and copies of what was handed over can be replaced',
  })),
  {
    from: 'features/wrapUp',
    to: 'features/notes',
    because: 'what is read out is shown as a note is, and printed so',
  },
  ...['circles', 'topics'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/notes',
    because: 'what I note about a circle or a topic stands on its page',
  })),
  {
    from: 'features/circles',
    to: 'features/calendar',
    because: 'the dates of a circle leave from its page',
  },
  ...['topics', 'board', 'consent'].map((feature) => ({
    from: 'features/circles',
    to: `features/${feature}`,
    because: 'what waits, what is asked for and what may be written are parts of a circle’s page',
  })),
  ...['capture', 'consent'].map((feature) => ({
    from: 'features/sessions',
    to: `features/${feature}`,
    because: 'what is said in a session is written down on its screen, as far as people agreed',
  })),
  ...['notes', 'steps', 'topics'].map((feature) => ({
    from: 'features/capture',
    to: `features/${feature}`,
    because: 'a turn is written down as a note, with its steps, as far as its presenter agreed',
  })),
  ...['circles', 'sessions'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/prepare',
    because: 'what happened since a circle met, and what was caught for next time, is on both pages',
  })),
  {
    from: 'features/circles',
    to: 'features/together',
    because: 'what a circle has behind it is a chapter of its page',
  },
  ...['agenda', 'capture', 'sessions'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/prompts',
    because: 'a question is at hand wherever one is planned or asked',
  })),
  ...['agenda', 'prepare'].map((feature) => ({
    from: `features/${feature}`,
    to: 'features/topics',
    because: 'a session is prepared from the topics that wait',
  })),
  {
    from: 'features/topics',
    to: 'features/steps',
    because: 'a topic shows the next steps that came out of it',
  },
  {
    from: 'features/circles',
    to: 'features/sessions',
    because: 'a circle lists its sessions and plans the next one',
  },
  ...['notes', 'running', 'sessions', 'vault'].map((area) => ({
    from: 'vault/lending',
    to: `vault/${area}`,
    because:
      'what is lent is the note and the clock of a session, and comes back by the passphrase as at the door',
  })),
  ...['notes', 'sessions', 'steps'].map((feature) => ({
    from: 'features/lending',
    to: `features/${feature}`,
    because: 'what is lent is the sheet of a turn and its clock, as its session shows them',
  })),
  {
    from: 'vault/sealing',
    to: 'vault/notes',
    because: 'a sealed note is a note: it is written and stays by the same rules',
  },
]
