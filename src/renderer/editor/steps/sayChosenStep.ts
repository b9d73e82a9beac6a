import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { Text } from '#i18n/index.ts'
import type { NoteSources, Watched } from '../sources.ts'

/** A chip has no caret to hear: when arrow keys have chosen one, this says which, and which keys it knows. */
export const sayChosenStep = (editor: Editor, sources: NoteSources, text: Text): Watched<string> => ({
  get: () => {
    const { selection } = editor.state
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'nextStep') return ''
    const step = sources.steps.get().get(selection.node.attrs['stepId'])
    if (step === undefined) return text.t('editor.step.gone')
    const owner = step.owner.isMe ? text.t('editor.line.you') : step.owner.name
    return text.t('editor.step.chosen', { title: step.title, owner, when: sources.sayWhen(step) })
  },
  subscribe: (listener) => {
    editor.on('selectionUpdate', listener)
    return () => {
      editor.off('selectionUpdate', listener)
    }
  },
})
