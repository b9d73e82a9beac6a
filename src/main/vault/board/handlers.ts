import type { Handlers } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import { createBoardItem, listBoard, moveBoardItem, updateBoardItem } from './writeBoard.ts'

export const boardHandlers = ({ read, write, undoable }: Policies, { making }: Insertions) =>
  ({
    'board.list': read(listBoard),
    'board.create': write(undoable(making('board_item', createBoardItem), 'board-written')),
    'board.update': write(undoable(updateBoardItem, 'board-changed')),
    'board.move': write(undoable(moveBoardItem, 'board-moved')),
  }) satisfies Partial<Handlers>
