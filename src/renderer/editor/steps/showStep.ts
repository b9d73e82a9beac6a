import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { NextStepId } from '#shared/ids.ts'
import type { Text } from '#i18n/index.ts'
import { idOf } from '../nodes/idAttribute.ts'
import type { NoteSources } from '../sources.ts'
import { tickStep } from './tickStep.ts'

type Shown = {
  readonly node: DocumentNode
  readonly sources: NoteSources
  readonly text: Text
  readonly open: (step: NextStepView) => void
}

/**
 * The chip of a next step: ring, title, owner, date, all looked up by the id the note holds. Pressing the
 * ring ticks it without taking the focus out of the note; pressing the title opens it in place.
 */
export const showStep = ({ node: first, sources, text, open }: Shown): NodeView => {
  const dom = document.createElement('div')
  dom.className = 'step-chip'
  dom.contentEditable = 'false'
  const ring = document.createElement('button')
  ring.type = 'button'
  ring.className = 'step-chip-press'
  ring.tabIndex = -1
  ring.setAttribute('role', 'checkbox')
  const circle = document.createElement('span')
  ring.append(circle)
  const words = document.createElement('div')
  words.className = 'step-chip-words'
  const title = document.createElement('span')
  title.className = 'step-chip-title'
  const owner = document.createElement('span')
  owner.className = 'chip hue'
  const due = document.createElement('span')
  due.className = 'chip'
  words.append(title, ' ', owner, ' ', due)
  dom.append(ring, words)

  let node = first
  const step = (): NextStepView | undefined => sources.steps.get().get(stepIdIn(node))
  const show = (): void => {
    const now = step()
    dom.dataset['state'] = now?.state ?? 'gone'
    ring.hidden = now === undefined
    owner.hidden = now === undefined
    due.hidden = now === undefined
    if (now === undefined) {
      title.textContent = sources.isLookedUp(stepIdIn(node))
        ? text.t('editor.step.gone')
        : text.t('editor.step.lookingUp')
      return
    }
    title.textContent = now.title
    owner.textContent = now.owner.isMe ? text.t('editor.line.you') : now.owner.name
    due.textContent = sources.sayWhen(now)
    circle.className = `step-ring ${now.state}`
    ring.ariaChecked = String(now.state === 'done')
    ring.ariaLabel = text.t('editor.step.ring', { title: now.title, state: now.state })
  }
  show()
  const unsubscribe = sources.steps.subscribe(show)
  sources.wantSteps([stepIdIn(node)])

  ring.addEventListener('mousedown', (event) => event.preventDefault())
  ring.addEventListener('click', () => {
    const now = step()
    if (now !== undefined) tickStep(sources, now)
  })
  title.addEventListener('click', () => {
    const now = step()
    if (now !== undefined && now.settledOn === null) open(now)
  })

  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false
      node = next
      sources.wantSteps([stepIdIn(node)])
      show()
      return true
    },
    stopEvent: (event) =>
      (event.target instanceof Node && ring.contains(event.target)) ||
      (event.target === title && event.type === 'click'),
    ignoreMutation: () => true,
    destroy: unsubscribe,
  }
}

/** An attribute that is no id is looked up as one and found gone. */
const stepIdIn = (node: DocumentNode): NextStepId => (idOf(node.attrs['stepId']) ?? '') as NextStepId
