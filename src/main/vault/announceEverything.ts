import type { Now } from '#shared/dates.ts'
import type { NoteId } from '#shared/ids.ts'
import type { Announce } from '#vault/gate/registered.ts'

/**
 * After what reaches rows of every kind (erasing, fading, another vault in the place of this one): whatever the window
 * has kept may be another now, and nothing that was done before can be taken back. Whoever calls empties the shelf.
 * @param replaced the notes whose text changed under whoever has them open
 */
export const announceEverything = (
  announce: Announce,
  { instant }: Now,
  replaced: readonly NoteId[] = [],
): void => {
  const everything = { ids: [] }
  announce('undo.cleared', {})
  announce('people.changed', everything)
  announce('circles.changed', everything)
  announce('sessions.changed', everything)
  announce('agenda.changed', everything)
  announce('formats.changed', everything)
  announce('notes.changed', everything)
  announce('notes.replaced', { ids: [...replaced] })
  announce('steps.changed', everything)
  announce('topics.changed', everything)
  announce('turns.changed', everything)
  announce('contributions.changed', { sessionIds: [] })
  announce('board.changed', everything)
  announce('trash.changed', { at: instant })
  announce('retention.changed', { at: instant })
  announce('holds.changed', { at: instant })
}
