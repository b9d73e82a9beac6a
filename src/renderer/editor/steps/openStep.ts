import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { Text } from '#i18n/index.ts'
import type { NoteSources } from '../sources.ts'
import { stepIdOf, stepLineAtCaret, stepLineName } from './stepLine.ts'
import { usualOwnerIn } from './usualOwner.ts'

/**
 * Opens a step in place: the chip at `pos` becomes a line with its words again, the caret at the end of the
 * title. The date is written out, so that what stands there reads back as the same day; so is a name, unless it is understood.
 */
export const openStepAt = (
  editor: Editor,
  pos: number,
  step: NextStepView,
  { sources, text }: { readonly sources: NoteSources; readonly text: Text },
): boolean => {
  const line = editor.schema.nodes[stepLineName]
  const mention = editor.schema.nodes['mention']
  if (line === undefined || mention === undefined) return false
  const words = [
    editor.schema.text(step.title),
    ...(step.owner.id === usualOwnerIn(sources)?.id
      ? []
      : [editor.schema.text(' '), mention.create({ personId: step.owner.id })]),
    ...(step.dueOn === null
      ? []
      : [editor.schema.text(` ${text.t('editor.line.byDate', { date: text.date(step.dueOn, 'full') })}`)]),
  ]
  const transaction = editor.state.tr.replaceWith(pos, pos + 1, line.create({ stepId: step.id }, words))
  const caret = TextSelection.create(transaction.doc, pos + 1 + step.title.length)
  editor.view.dispatch(transaction.setSelection(caret).scrollIntoView())
  return true
}

/** Escape: a line that changes a step becomes the step again, unchanged; a new one becomes plain text. */
export const leaveLine = (editor: Editor): boolean => {
  const line = stepLineAtCaret(editor.state)
  const step = editor.schema.nodes['nextStep']
  if (line === null || step === undefined) return false
  const stepId = stepIdOf(line.node)
  if (stepId === null) return editor.commands.setNode('paragraph')
  const transaction = editor.state.tr.replaceWith(
    line.pos,
    line.pos + line.node.nodeSize,
    step.create({ stepId }),
  )
  editor.view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, line.pos)))
  return true
}
