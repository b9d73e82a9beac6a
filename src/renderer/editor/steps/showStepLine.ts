import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import type { Text } from '#i18n/index.ts'
import type { NoteSources } from '../sources.ts'
import type { LineStatus } from './lineStatus.ts'
import { readStepLine } from './readStepLine.ts'
import { usualOwnerIn } from './usualOwner.ts'
import { partsOf } from './stepLine.ts'

type Shown = {
  readonly node: DocumentNode
  readonly decorations: readonly Decoration[]
  readonly view: EditorView
  readonly sources: NoteSources
  readonly text: Text
}

const fixed = (tag: string, className: string): HTMLElement => {
  const element = document.createElement(tag)
  element.className = className
  element.contentEditable = 'false'
  return element
}

const statusOf = (decorations: readonly Decoration[]): LineStatus | null => {
  const found = decorations.find((decoration) => typeof decoration.spec['status'] === 'string')
  // Only lineStatus.ts puts a status on this node.
  return (found?.spec['status'] as LineStatus | undefined) ?? null
}

/**
 * The line as it is typed, and beside it what it will become: whose step it is and by which day, before
 * anything is kept. Plain elements, so that the text node under the caret is never moved.
 */
export const showStepLine = ({ node: first, decorations, view, sources, text }: Shown): NodeView => {
  const dom = document.createElement('div')
  dom.className = 'step-line'
  const ring = fixed('span', 'step-ring')
  ring.ariaHidden = 'true'
  const words = document.createElement('div')
  words.className = 'step-line-words'
  const outcome = fixed('div', 'step-line-outcome')
  const owner = document.createElement('span')
  const due = document.createElement('span')
  const hint = document.createElement('span')
  owner.className = 'chip hue'
  due.className = 'chip'
  hint.className = 'step-line-hint'
  outcome.append(owner, due, hint)
  outcome.setAttribute('role', 'status')
  dom.append(ring, words, outcome)

  let node = first
  let status = statusOf(decorations)
  const show = (): void => {
    const people = sources.people.get()
    const reading = readStepLine(partsOf(node), people, sources.today())
    const person = reading.owner ?? usualOwnerIn(sources)
    owner.textContent = person === undefined || person.isMe ? text.t('editor.line.you') : person.name
    due.textContent =
      reading.due === null
        ? text.t('editor.line.noDate')
        : text.t('editor.line.byDate', { date: text.date(reading.due.on, 'weekday') })
    hint.textContent = text.t(`editor.line.${hintFor(status, reading.title)}`)
    words.dataset['empty'] = String(node.content.size === 0)
    words.dataset['placeholder'] = text.t('editor.line.placeholder')
  }
  show()
  const unsubscribe = sources.people.subscribe(show)

  return {
    dom,
    contentDOM: words,
    update: (next, nextDecorations) => {
      if (next.type !== node.type) return false
      const nextStatus = statusOf(nextDecorations)
      if (next === node && nextStatus === status) return true
      node = next
      status = nextStatus
      show()
      return true
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !words.contains(mutation.target),
    stopEvent: (event) => event.target instanceof Node && outcome.contains(event.target) && view.editable,
    destroy: unsubscribe,
  }
}

const hintFor = (
  status: LineStatus | null,
  title: string,
): 'enter' | 'keeping' | 'wantsTitle' | 'notKept' => {
  if (status === 'keeping') return 'keeping'
  if (status === 'not-kept') return 'notKept'
  return status === 'wants-title' && title === '' ? 'wantsTitle' : 'enter'
}
