import type { CircleId, FormatId, NextStepId, NoteId, PersonId, PromptId, SessionId } from '#shared/ids.ts'
import type { WriteTools } from '#vault/policies.ts'
import type { TableName } from '#vault/storage/tables.ts'
import type { RowChange } from '#vault/storage/undoLog.ts'

/** Tells the window which rows are others now. */
export const announceChanges = (changes: readonly RowChange[], { now, changed }: WriteTools): void => {
  const idsIn = <Id extends string>(name: TableName, column = 'id'): Id[] =>
    changes
      .filter(({ table }) => table.name === name)
      // The ids of a table's rows are of its brand.
      .map(({ id, before }) => (column === 'id' ? id : String(before?.[column] ?? '')) as Id)
      .filter((id) => id !== '')
  const touches = (...names: readonly TableName[]): boolean =>
    changes.some(({ table }) => names.includes(table.name))

  if (touches('note', 'note_version')) {
    const ids = idsIn<NoteId>('note')
    changed('notes.changed', { ids })
    changed('notes.replaced', { ids })
  }
  if (touches('next_step', 'follow_up')) {
    changed('steps.changed', {
      ids: [...idsIn<NextStepId>('next_step'), ...idsIn<NextStepId>('follow_up', 'next_step_id')],
    })
  }
  if (touches('session', 'participation')) {
    changed('sessions.changed', {
      ids: [...idsIn<SessionId>('session'), ...idsIn<SessionId>('participation', 'session_id')],
    })
  }
  if (touches('session_step', 'turn', 'participation', 'session')) {
    changed('agenda.changed', {
      ids: [
        ...idsIn<SessionId>('session_step', 'session_id'),
        ...idsIn<SessionId>('turn', 'session_id'),
        ...idsIn<SessionId>('participation', 'session_id'),
        ...idsIn<SessionId>('session'),
      ],
    })
  }
  if (touches('prompt')) changed('prompts.changed', { ids: idsIn<PromptId>('prompt') })
  if (touches('format')) changed('formats.changed', { ids: idsIn<FormatId>('format') })
  if (touches('circle', 'membership')) {
    changed('circles.changed', {
      ids: [...idsIn<CircleId>('circle'), ...idsIn<CircleId>('membership', 'circle_id')],
    })
  }
  if (touches('person')) changed('people.changed', { ids: idsIn<PersonId>('person') })
  if (touches('hold')) changed('holds.changed', { at: now.instant })
  changed('retention.changed', { at: now.instant })
  changed('trash.changed', { at: now.instant })
}
