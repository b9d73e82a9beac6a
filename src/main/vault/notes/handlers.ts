import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { openNote } from './openNote.ts'
import { saveNote } from './saveNote.ts'

export const noteHandlers = ({ write }: Policies) =>
  ({
    'notes.open': write(openNote),
    'notes.save': write(saveNote),
  }) satisfies Partial<Handlers>
