import type { BoardItem } from './boardItem.ts'
import { harbourBoard } from './harbour.ts'
import { otherBoard } from './others.ts'

export const board: readonly BoardItem[] = [...harbourBoard, ...otherBoard]
