import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { listTrash } from './listTrash.ts'
import { moveToTrash } from './moveToTrash.ts'
import { putBack } from './putBack.ts'

export const trashHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'trash.list': read(listTrash),
    'trash.move': write(undoable(moveToTrash, 'moved-to-trash')),
    'trash.putBack': write(undoable(putBack, 'put-back')),
  }) satisfies Partial<Handlers>
