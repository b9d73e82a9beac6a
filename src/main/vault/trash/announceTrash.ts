import type { TrashedThing } from '#shared/contract/trash.ts'
import type { WriteTools } from '#vault/policies.ts'

/** Tells the window what is here, or not here, any more. A circle takes everything of it along. */
export const announceTrash = (
  thing: TrashedThing,
  { now, changed }: Omit<WriteTools, 'afterwards'>,
): void => {
  const everything = { ids: [] }
  switch (thing.table) {
    case 'note':
      changed('notes.changed', { ids: [thing.id] })
      changed('notes.replaced', { ids: [thing.id] })
      break
    case 'next_step':
      changed('steps.changed', { ids: [thing.id] })
      break
    case 'session':
      changed('sessions.changed', { ids: [thing.id] })
      changed('notes.changed', everything)
      changed('steps.changed', everything)
      break
    case 'circle':
      changed('circles.changed', { ids: [thing.id] })
      changed('sessions.changed', everything)
      changed('notes.changed', everything)
      changed('steps.changed', everything)
      changed('people.changed', everything)
      break
    case 'person':
      changed('people.changed', { ids: [thing.id] })
  }
  changed('trash.changed', { at: now.instant })
}
