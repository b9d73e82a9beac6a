import { useState, type ReactNode } from 'react'
import './prompts.css'
import type { PromptView } from '#shared/contract/prompts.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, Field, Page, ReadLine, Section, Select, useGo, TextLink } from '#ui/index.ts'
import { ClosedQuestionHint } from './ClosedQuestionHint.tsx'
import { PromptLine } from './PromptLine.tsx'
import { usesInOrder, type SessionUse } from './uses.ts'

/** Every question at hand, own ones first, by what it is good for. */
export const PromptsScreen = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const [use, setUse] = useState<SessionUse>('check_in')
  const prompts = useCall('prompts.list', {})
  const ofUse = (prompts.value ?? []).filter((prompt) => prompt.use === use)
  return (
    <Page
      title={t('prompts.title')}
      overline={<TextLink onPress={() => go({ screen: 'formats' })}>{t('formats.title')}</TextLink>}
    >
      <p className="lead second formats-lead">{t('prompts.lead')}</p>
      <div className="prompts-use">
        <Select
          label={t('prompts.use')}
          isWide
          value={use}
          onChange={setUse}
          options={usesInOrder.map((value) => ({ value, label: t(`prompts.use.${value}`) }))}
        />
      </div>
      <p className="small second prompts-says">{t(`prompts.use.${use}.says`)}</p>
      <ReadLine read={prompts} />
      <PromptLines title={t('prompts.shown')} prompts={ofUse.filter(({ isHidden }) => !isHidden)} />
      <AddPrompt key={use} use={use} />
      <PromptLines title={t('prompts.hidden')} prompts={ofUse.filter(({ isHidden }) => isHidden)} />
    </Page>
  )
}

type PromptLinesProps = { readonly title: string; readonly prompts: readonly PromptView[] }

const PromptLines = ({ title, prompts }: PromptLinesProps): ReactNode =>
  prompts.length === 0 ? null : (
    <Section title={title}>
      <ul className="prompt-lines">
        {prompts.map((prompt) => (
          <PromptLine key={prompt.id} prompt={prompt} />
        ))}
      </ul>
    </Section>
  )

/** A question of one's own. */
const AddPrompt = ({ use }: { readonly use: SessionUse }): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const saving = useAct('prompts.saveOwn')
  const keep = async (): Promise<void> => {
    if (typed.trim() === '') return
    const { ok } = await saving.run({ promptId: null, use, text: typed.trim() })
    if (ok) setTyped('')
  }
  return (
    <form
      className="add-prompt"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Field label={t('prompts.own')} value={typed} onChange={setTyped} maxLength={500} />
      <ClosedQuestionHint question={typed} />
      <Button look="soft" size="small" type="submit" isBusy={saving.isBusy}>
        {t('prompts.own.keep')}
      </Button>
      <ErrorNotice error={saving.error} />
    </form>
  )
}
