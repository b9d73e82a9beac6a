import { Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { NextStepId } from '#shared/ids.ts'
import { unspoken, type Text } from '#i18n/index.ts'
import type { NoteSources } from '../sources.ts'
import { openStepAt } from '../steps/openStep.ts'
import { showStep } from '../steps/showStep.ts'
import { tickStep } from '../steps/tickStep.ts'
import { idFromElement } from './idAttribute.ts'

export type NextStepOptions = {
  /** Absent only where a document is read and nothing is shown. */
  readonly sources: NoteSources | null
  readonly text: Text
}

/**
 * A next step in a note. Stores only the step's id: title, owner, date and state live once, in the vault,
 * so ticking it in the list ticks it here and back. Selected, Space ticks it and Enter opens it in place.
 */
export const NextStep = Node.create<NextStepOptions>({
  name: 'nextStep',
  group: 'block',
  atom: true,
  selectable: true,
  priority: 150,

  addOptions: () => ({ sources: null, text: unspoken }),

  addAttributes: () => ({
    stepId: {
      default: null,
      parseHTML: (element) => idFromElement(element, 'data-step'),
      renderHTML: (attributes) => ({ 'data-step': attributes['stepId'] }),
    },
  }),

  parseHTML: () => [
    {
      tag: 'p[data-step]',
      priority: 60,
      getAttrs: (element) => (idFromElement(element, 'data-step') === null ? false : null),
    },
  ],

  renderHTML({ node, HTMLAttributes }) {
    return ['p', HTMLAttributes, titleIn(this.options, node.attrs['stepId'])]
  },

  renderText({ node }) {
    return titleIn(this.options, node.attrs['stepId'])
  },

  addKeyboardShortcuts() {
    const { sources, text } = this.options
    const onSelected = (act: (step: NextStepView, pos: number) => boolean) => () => {
      const { selection } = this.editor.state
      if (sources === null || !(selection instanceof NodeSelection) || selection.node.type !== this.type)
        return false
      const step = sources.steps.get().get(selection.node.attrs['stepId'])
      return step !== undefined && act(step, selection.from)
    }
    return {
      Space: onSelected((step) => {
        if (sources !== null) tickStep(sources, step)
        return true
      }),
      Enter: onSelected(
        (step, pos) => sources !== null && openStepAt(this.editor, pos, step, { sources, text }),
      ),
    }
  },

  addNodeView() {
    const { sources, text } = this.options
    if (sources === null) return null
    return ({ node, getPos }) =>
      showStep({
        node,
        sources,
        text,
        open: (step) => {
          const pos = getPos()
          if (pos === undefined) return
          openStepAt(this.editor, pos, step, { sources, text })
          this.editor.view.focus()
        },
      })
  },
})

const titleIn = ({ sources, text }: NextStepOptions, stepId: NextStepId): string =>
  sources?.steps.get().get(stepId)?.title ?? text.t('editor.step.gone')
