import type { Extensions } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { StarterKit } from '@tiptap/starter-kit'
import { unspoken, type Text } from '#i18n/index.ts'
import { FoundPlaces } from './find/foundPlaces.ts'
import { BlocksMenu } from './menus/blocksMenu.ts'
import { createMenuBoard, type MenuBoard } from './menus/menuBoard.ts'
import { PeopleMenu } from './menus/peopleMenu.ts'
import { Highlight } from './nodes/highlight.ts'
import { Invitation } from './nodes/invitation.ts'
import { Link } from './nodes/link.ts'
import { Mention } from './nodes/mention.ts'
import { NextStep } from './nodes/nextStep.ts'
import { NextStepLine } from './nodes/nextStepLine.ts'
import { NoteDocument } from './nodes/noteDocument.ts'
import { UnknownBlock, UnknownInline, UnknownMark } from './nodes/unknown.ts'
import { CleanPaste, type LeftOut } from './paste/cleanPaste.ts'
import type { NoteSources } from './sources.ts'
import { SaidLines } from './said/saidLines.ts'
import { NoteTools } from './bubble/noteTools.ts'
import { createToolBoard, type ToolBoard } from './bubble/toolBoard.ts'
import { createStepsUnderWay, type StepsUnderWay } from './steps/keepLine.ts'

export type EditorParts = {
  /** Null where documents are only read, as in a test of the schema. */
  readonly sources: NoteSources | null
  readonly text: Text
  readonly board: MenuBoard
  readonly toolBoard: ToolBoard
  readonly underWay: StepsUnderWay
  /** Something of a paste or drop was not taken. */
  readonly onLeftOut: (what: LeftOut) => void
  readonly onOpenLink: (address: string) => void
}

/** Parts that read and write documents without an open editor. */
export const readingParts = (): EditorParts => ({
  sources: null,
  text: unspoken,
  board: createMenuBoard(),
  toolBoard: createToolBoard(),
  underWay: createStepsUnderWay(),
  onLeftOut: () => {},
  onOpenLink: () => {},
})

/** Everything a note is made of. There is no node for a picture, so none can come in. */
export const extensionsOf = ({
  sources,
  text,
  board,
  toolBoard,
  underWay,
  onLeftOut,
  onOpenLink,
}: EditorParts): Extensions => [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    document: false,
    code: false,
    codeBlock: false,
    link: false,
    strike: false,
    underline: false,
    dropcursor: { color: false, class: 'drop-place' },
    undoRedo: { depth: 500 },
  }),
  NoteDocument,
  Highlight,
  Link.configure({ onOpen: onOpenLink }),
  TaskList,
  TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: (node) => text.t('editor.checklistItem', { words: node.textContent }) },
  }),
  Mention.configure({ sources, someone: text.t('editor.someone') }),
  NextStep.configure({ sources, text }),
  NextStepLine.configure({ sources, underWay, text, board }),
  UnknownBlock.configure({ line: text.t('editor.unknown') }),
  UnknownInline.configure({ line: text.t('editor.unknown') }),
  UnknownMark,
  PeopleMenu.configure({ board, sources }),
  SaidLines.configure({ sources, underWay, text, board }),
  BlocksMenu.configure({ board, text, sources }),
  NoteTools.configure({ board: toolBoard }),
  FoundPlaces,
  CleanPaste.configure({ onLeftOut }),
  Invitation.configure({
    words: text.t(sources?.makesSteps === false ? 'editor.placeholder.noSteps' : 'editor.placeholder'),
  }),
]
