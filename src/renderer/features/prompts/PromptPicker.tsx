import { useState, type ReactNode } from 'react'
import './prompts.css'
import type { PromptView } from '#shared/contract/prompts.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { BroughtAlong, ReadLine, Select } from '#ui/index.ts'
import { usesInOrder, type SessionUse } from './uses.ts'

type PromptPickerProps = {
  /** What is shown first. */
  readonly use: SessionUse
  readonly onPick: (prompt: PromptView) => void
}

/** The questions at hand, one press each. */
export const PromptPicker = ({ use, onPick }: PromptPickerProps): ReactNode => {
  const { t } = useText()
  const [chosen, setChosen] = useState(use)
  const prompts = useCall('prompts.list', {})
  const shown = (prompts.value ?? []).filter((prompt) => prompt.use === chosen && !prompt.isHidden)
  return (
    <div className="prompt-picker">
      <Select
        label={t('prompts.use')}
        isWide
        value={chosen}
        onChange={setChosen}
        options={usesInOrder.map((value) => ({ value, label: t(`prompts.use.${value}`) }))}
      />
      <ReadLine read={prompts} />
      {prompts.value !== undefined && shown.length === 0 && <p className="second">{t('prompts.none')}</p>}
      <ul className="prompt-list">
        {shown.map((prompt) => (
          <li key={prompt.id}>
            <button type="button" className="prompt-choice" onClick={() => onPick(prompt)}>
              <BroughtAlong isBuiltIn={prompt.isBuiltIn}>{prompt.text}</BroughtAlong>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
