import { useState, type ReactNode } from 'react'
import type { PromptView } from '#shared/contract/prompts.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { BroughtAlong, ErrorNotice, Field, FormDialog, Menu, type MenuEntry } from '#ui/index.ts'
import { ClosedQuestionHint } from './ClosedQuestionHint.tsx'

/** One question, with what can be done with it; one's own can be changed and taken away. */
export const PromptLine = ({ prompt }: { readonly prompt: PromptView }): ReactNode => {
  const { t } = useText()
  const [isEditing, setIsEditing] = useState(false)
  const hiding = useAct('prompts.hide')
  const removing = useAct('prompts.remove')
  const { id: promptId, isHidden, isBuiltIn } = prompt
  const entries: readonly MenuEntry[] = [
    {
      id: 'hide',
      label: t(isHidden ? 'prompts.show' : 'prompts.hide'),
      icon: 'veil',
      onChoose: () => void hiding.run({ promptId, isHidden: !isHidden }),
    },
    ...(isBuiltIn
      ? []
      : [
          { id: 'edit', label: t('prompts.edit'), icon: 'pen' as const, onChoose: () => setIsEditing(true) },
          {
            id: 'remove',
            label: t('prompts.remove'),
            icon: 'close' as const,
            onChoose: () => void removing.run({ promptId }),
          },
        ]),
  ]
  return (
    <li className="prompt-line">
      <BroughtAlong isBuiltIn={isBuiltIn} className={isHidden ? 'prompt-words third' : 'prompt-words'}>
        {prompt.text}
      </BroughtAlong>
      {!isBuiltIn && <span className="small third">{t('prompts.yours')}</span>}
      <Menu label={t('prompts.more', { prompt: prompt.text })} entries={entries} />
      <ErrorNotice error={hiding.error ?? removing.error} />
      {isEditing && <EditPrompt prompt={prompt} onClose={() => setIsEditing(false)} />}
    </li>
  )
}

const EditPrompt = ({
  prompt,
  onClose,
}: {
  readonly prompt: PromptView
  readonly onClose: () => void
}): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState(prompt.text)
  const saving = useAct('prompts.saveOwn')
  const keep = async (): Promise<void> => {
    if (typed.trim() === '') return
    const { ok } = await saving.run({ promptId: prompt.id, use: prompt.use, text: typed.trim() })
    if (ok) onClose()
  }
  return (
    <FormDialog
      title={t('prompts.edit')}
      keep={t('prompts.own.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={saving.isBusy}
      error={saving.error}
    >
      <Field label={t('prompts.own')} value={typed} onChange={setTyped} maxLength={500} autoFocus />
      <ClosedQuestionHint question={typed} />
    </FormDialog>
  )
}
