import type { ReactNode } from 'react'
import type { AgendaView } from '#shared/contract/agenda.ts'
import type { FormatSummary } from '#shared/contract/formats.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { sayMinutes, useText } from '#i18n/index.ts'
import { BroughtAlong, Dialog, ErrorNotice, ReadLine } from '#ui/index.ts'

type ChooseFormatProps = { readonly agenda: AgendaView; readonly onClose: () => void }

/** The formats by what they are for, how many people and how long; choosing one makes the steps anew. */
export const ChooseFormat = ({ agenda, onClose }: ChooseFormatProps): ReactNode => {
  const { t } = useText()
  const formats = useCall('formats.list', {})
  const using = useAct('agenda.useFormat')
  const choose = async ({ id }: FormatSummary): Promise<void> => {
    const { ok } = await using.run({ sessionId: agenda.sessionId, formatId: id })
    if (ok) onClose()
  }
  return (
    <Dialog isOpen isWide onClose={onClose} title={t('agenda.choose.title')} says={t('agenda.choose.says')}>
      <ReadLine read={formats} />
      <ErrorNotice error={using.error} />
      <ul className="format-choices">
        {(formats.value ?? []).map((format) => (
          <li key={format.id}>
            <FormatChoice
              format={format}
              isInUse={format.id === agenda.format.id}
              onChoose={() => void choose(format)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type FormatChoiceProps = {
  readonly format: FormatSummary
  readonly isInUse: boolean
  readonly onChoose: () => void
}

const FormatChoice = ({ format, isInUse, onChoose }: FormatChoiceProps): ReactNode => {
  const text = useText()
  const { t } = text
  const { min, max } = format.size
  return (
    <button type="button" className="format-choice" aria-current={isInUse} onClick={onChoose}>
      <BroughtAlong isBuiltIn={format.isBuiltIn} className="format-name">
        {format.name}
      </BroughtAlong>
      <span className="leader" />
      <span className="small second">
        {isInUse ? t('agenda.choose.now') : sayMinutes(text, format.plannedMinutes)}
      </span>
      <span className="small third format-purpose">
        {format.purpose !== '' && (
          <BroughtAlong isBuiltIn={format.isBuiltIn}>{`${format.purpose} · `}</BroughtAlong>
        )}
        {t('formats.people', { min: String(min), max: String(max), same: min === max ? 'yes' : 'no' })}
      </span>
    </button>
  )
}
