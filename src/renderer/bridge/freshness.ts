import type { CallName, EventName } from '#shared/contract/index.ts'

/**
 * Which events drop the kept answer of which read. A call that is not listed is no read for `useCall`:
 * it writes, or (like `notes.open`) its answer is a draft that an editor keeps itself.
 */
export const droppedBy = {
  'vault.state': ['vault.changed'],
  // Looks at a folder from outside, where no event comes from.
  'vault.inspect': [],
  // Looks at the folders beside the vault; whoever shows it asks again after an act.
  'vault.keptAside': ['vault.changed', 'backup.changed'],
  'people.list': ['people.changed'],
  'people.comfort': ['people.changed'],
  'aliases.ofPerson': ['people.changed'],
  'people.memberships': ['people.changed', 'circles.changed'],
  'circles.list': ['circles.changed', 'sessions.changed'],
  'circles.get': ['circles.changed', 'sessions.changed', 'people.changed', 'retention.changed'],
  'circles.since': ['steps.changed', 'sessions.changed'],
  'sessions.list': ['sessions.changed'],
  'sessions.get': ['sessions.changed', 'circles.changed', 'people.changed'],
  'formats.list': ['formats.changed'],
  'formats.get': ['formats.changed'],
  'formats.ofCircle': ['formats.changed', 'circles.changed'],
  'agenda.get': [
    'agenda.changed',
    'sessions.changed',
    'formats.changed',
    'circles.changed',
    'people.changed',
  ],
  // Not with every letter of the note above it.
  'sealing.list': ['notes.replaced', 'trash.changed', 'retention.changed'],
  'lending.get': ['sessions.changed', 'turns.changed', 'people.changed', 'steps.changed'],
  'packets.handOvers': [
    'packets.changed',
    'notes.changed',
    'sessions.changed',
    'people.changed',
    'turns.changed',
    'contributions.changed',
  ],
  // What would leave is asked for whenever somebody looks.
  'packets.previewHandOver': [],
  'packets.made': ['packets.changed', 'people.changed', 'circles.changed'],
  'packets.received': ['packets.changed', 'notes.changed', 'trash.changed', 'retention.changed'],
  'packets.readReceived': ['packets.changed', 'notes.changed'],
  'wrapUp.get': [
    'wrapUp.changed',
    'notes.changed',
    'sessions.changed',
    'circles.changed',
    'turns.changed',
    'contributions.changed',
  ],
  'wrapUp.readRecord': [
    'wrapUp.changed',
    'notes.changed',
    'sessions.changed',
    'circles.changed',
    'turns.changed',
    'topics.changed',
    'people.changed',
    'contributions.changed',
  ],
  'roles.list': ['sessions.changed', 'agenda.changed', 'people.changed', 'circles.changed'],
  'prepare.collected': ['notes.changed', 'trash.changed'],
  'prepare.get': [
    'sessions.changed',
    'topics.changed',
    'turns.changed',
    'board.changed',
    'steps.changed',
    'circles.changed',
    'people.changed',
  ],
  'prompts.list': ['prompts.changed'],
  'prompts.miniCase': ['prompts.changed', 'sessions.changed'],
  'together.timeline': [
    'sessions.changed',
    'circles.changed',
    'topics.changed',
    'steps.changed',
    'board.changed',
    'people.changed',
  ],
  'together.roles': ['sessions.changed', 'circles.changed', 'people.changed'],
  'together.balance': [
    'sessions.changed',
    'circles.changed',
    'board.changed',
    'turns.changed',
    'contributions.changed',
  ],
  'calendar.dates': ['sessions.changed', 'circles.changed'],
  'held.list': ['held.changed', 'sessions.changed', 'circles.changed', 'people.changed'],
  'running.get': ['sessions.changed', 'agenda.changed', 'circles.changed', 'people.changed'],
  'steps.list': ['steps.changed', 'circles.changed', 'people.changed'],
  'steps.byId': ['steps.changed', 'circles.changed', 'people.changed'],
  'notes.versions': ['notes.changed'],
  'notes.version': ['notes.changed'],
  'consent.list': ['circles.changed', 'people.changed'],
  // What would be struck is asked for whenever somebody lowers a level.
  'consent.preview': [],
  'topics.list': ['topics.changed', 'sessions.changed', 'people.changed', 'circles.changed'],
  'topics.get': ['topics.changed', 'turns.changed', 'sessions.changed', 'steps.changed', 'people.changed'],
  'turns.list': ['turns.changed', 'topics.changed', 'sessions.changed', 'circles.changed', 'people.changed'],
  'contributions.list': ['contributions.changed', 'people.changed', 'sessions.changed'],
  'contributions.mix': ['contributions.changed', 'turns.changed'],
  'board.list': ['board.changed', 'people.changed', 'circles.changed'],
  'steps.followUps': ['steps.changed', 'sessions.changed'],
  'retention.status': [
    'retention.changed',
    'notes.changed',
    'steps.changed',
    'sessions.changed',
    'topics.changed',
    'contributions.changed',
    'board.changed',
    'trash.changed',
  ],
  'retention.list': [
    'retention.changed',
    'notes.changed',
    'steps.changed',
    'sessions.changed',
    'topics.changed',
    'contributions.changed',
    'board.changed',
    'trash.changed',
  ],
  'holds.list': ['holds.changed', 'circles.changed', 'people.changed'],
  'holds.over': ['holds.changed', 'circles.changed', 'people.changed'],
  // What becomes due is asked for whenever somebody is asked.
  'holds.preview': [],
  // Read anew whenever it is asked.
  'retention.previewCircle': [],
  'retention.settings': ['retention.changed', 'circles.changed'],
  // What would go is asked for whenever somebody is asked.
  'erase.preview': [],
  'trash.list': ['trash.changed', 'holds.changed', 'circles.changed', 'people.changed'],
  'today.get': [
    'sessions.changed',
    'steps.changed',
    'circles.changed',
    'people.changed',
    'backup.changed',
    'vault.changed',
  ],
  'backup.status': ['backup.changed'],
  // Asked anew for every print: what may be printed, and for how long a text stays, changes without an event.
  'printing.look': [],
  'search.places': ['circles.changed', 'sessions.changed', 'people.changed', 'steps.changed'],
} as const satisfies Partial<Record<CallName, readonly EventName[]>>

export type ReadName = keyof typeof droppedBy

/** Every event some read depends on. */
export const watchedEvents: readonly EventName[] = [...new Set(Object.values(droppedBy).flat())]

export const isDroppedBy = (read: ReadName, event: EventName): boolean =>
  (droppedBy[read] as readonly EventName[]).includes(event)
