import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { idOf } from '../nodes/idAttribute.ts'
import type { NextStepId } from '#shared/ids.ts'
import type { LinePart } from './readStepLine.ts'

export const stepLineName = 'nextStepLine'

export type StepLine = { readonly pos: number; readonly node: DocumentNode }

/** The line of a next step the caret stands in, or null. */
export const stepLineAtCaret = (state: EditorState): StepLine | null => {
  const { $from, empty } = state.selection
  if (!empty || $from.parent.type.name !== stepLineName) return null
  return { pos: $from.before(), node: $from.parent }
}

/** The step being edited in place, or null while a new one is typed. */
export const stepIdOf = (node: DocumentNode): NextStepId | null => {
  const id = idOf(node.attrs['stepId'])
  // The vault answers `not-found` to an id that is no step's.
  return id as NextStepId | null
}

export const partsOf = (node: DocumentNode): readonly LinePart[] =>
  node.children.map((child) =>
    child.type.name === 'mention'
      ? { kind: 'person', personId: idOf(child.attrs['personId']) }
      : { kind: 'words', words: child.isText ? (child.text ?? '') : ' ' },
  )
