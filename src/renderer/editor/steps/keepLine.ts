import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { NextStepId } from '#shared/ids.ts'
import type { NoteSources } from '../sources.ts'
import { dropLineStatus, placeOfTicket, setLineStatus, statusAt } from './lineStatus.ts'
import { readStepLine } from './readStepLine.ts'
import { usualOwnerIn } from './usualOwner.ts'
import { partsOf, stepIdOf, stepLineAtCaret, stepLineName, type StepLine } from './stepLine.ts'

/** Lines on their way to the vault; the note is saved and left only after they have come to rest. */
export type StepsUnderWay = {
  readonly follow: (work: Promise<void>) => void
  /** Resolves when nothing is under way; never rejects. */
  readonly atRest: () => Promise<void>
}

export const createStepsUnderWay = (): StepsUnderWay => {
  const underWay = new Set<Promise<void>>()
  return {
    follow: (work) => {
      underWay.add(work)
      void work.finally(() => underWay.delete(work))
    },
    atRest: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

let lastTicket = 0

/**
 * Makes (or changes) the next step typed in the line at the caret. The caret goes on to the following line
 * at once; when the vault has answered, the line becomes the step itself, and holds its id alone. Undo gives
 * the typed line back with its id, so that keeping it again changes the step and makes no second one.
 * False when the caret is in no such line.
 */
export const keepLineAtCaret = (editor: Editor, sources: NoteSources, underWay: StepsUnderWay): boolean => {
  const line = stepLineAtCaret(editor.state)
  if (line === null) return false
  if (statusAt(editor.state, line.pos) === 'keeping') return true

  if (line.node.content.size === 0) return editor.commands.setNode('paragraph')

  const people = sources.people.get()
  const reading = readStepLine(partsOf(line.node), people, sources.today())
  const ticket = (lastTicket += 1)
  const at = { pos: line.pos, size: line.node.nodeSize, ticket }
  const owner = reading.owner ?? usualOwnerIn(sources)
  if (reading.title === '' || owner === undefined) {
    editor.view.dispatch(setLineStatus(editor.state.tr, { ...at, status: 'wants-title' }))
    return true
  }

  const words = { title: reading.title, ownerPersonId: owner.id, dueOn: reading.due?.on ?? null }
  editor.view.dispatch(setLineStatus(goOnBelow(editor.state.tr, line), { ...at, status: 'keeping' }))
  const stepId = stepIdOf(line.node)
  const kept =
    stepId === null ? sources.createStep(words) : sources.updateStep(stepId, words).then(() => stepId)
  underWay.follow(
    kept.then(
      (id) => becomeStep(editor, ticket, id, line),
      () => sayNotKept(editor, ticket),
    ),
  )
  return true
}

/** Puts the caret into the line below, making one unless an empty one is there. */
const goOnBelow = (transaction: Transaction, { pos, node }: StepLine): Transaction => {
  const after = pos + node.nodeSize
  const below = transaction.doc.nodeAt(after)
  const paragraph = transaction.doc.type.schema.nodes['paragraph']
  const isFree = below !== null && below.type === paragraph && below.content.size === 0
  if (!isFree && paragraph !== undefined) transaction.insert(after, paragraph.create())
  return transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView()
}

const becomeStep = (editor: Editor, ticket: number, stepId: NextStepId, asTyped: StepLine): void => {
  const pos = placeOfTicket(editor.state, ticket)
  const node = pos === null ? null : editor.state.doc.nodeAt(pos)
  const stepType = editor.schema.nodes['nextStep']
  if (pos === null || node === null || node.type.name !== stepLineName || stepType === undefined) return

  // The id goes in outside history first: what undo brings back then knows its step.
  const withId = editor.state.tr.setNodeMarkup(pos, undefined, { ...node.attrs, stepId })
  editor.view.dispatch(dropLineStatus(withId, ticket).setMeta('addToHistory', false))
  if (!node.content.eq(asTyped.node.content)) return

  const step = stepType.create({ stepId })
  editor.view.dispatch(closeHistory(editor.state.tr.replaceWith(pos, pos + node.nodeSize, step)))
}

const sayNotKept = (editor: Editor, ticket: number): void => {
  const pos = placeOfTicket(editor.state, ticket)
  const node = pos === null ? null : editor.state.doc.nodeAt(pos)
  if (pos === null || node === null) return
  editor.view.dispatch(
    setLineStatus(editor.state.tr, { pos, size: node.nodeSize, status: 'not-kept', ticket }),
  )
}
