import { useState, type ReactNode } from 'react'
import type { CircleView } from '#shared/contract/circles.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { FormDialog } from '#ui/index.ts'
import { CircleFields, needsOf, readMinutes, type CircleDraft, type CircleNeeds } from './CircleFields.tsx'

type EditCircleProps = { readonly circle: CircleView; readonly onClose: () => void }

/** Name, purpose, peers, rhythm and length of a circle that exists. */
export const EditCircle = ({ circle, onClose }: EditCircleProps): ReactNode => {
  const { t } = useText()
  const [draft, setDraft] = useState<CircleDraft>({ ...circle, minutes: String(circle.sessionMinutes) })
  const [needs, setNeeds] = useState<CircleNeeds>({})
  const updating = useAct('circles.update')

  const keep = async (): Promise<void> => {
    const missing = needsOf(draft)
    setNeeds(missing)
    const minutes = readMinutes(draft.minutes)
    if (Object.keys(missing).length > 0 || draft.cadence === null || minutes === null) return
    const { ok } = await updating.run({
      circleId: circle.id,
      name: draft.name.trim(),
      purpose: draft.purpose.trim(),
      peerBasis: draft.peerBasis.trim(),
      cadence: draft.cadence,
      topicMode: draft.topicMode,
      sessionMinutes: minutes,
    })
    if (ok) onClose()
  }

  return (
    <FormDialog
      title={t('circles.edit.title')}
      keep={t('circles.edit.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={updating.isBusy}
      error={updating.error}
      isWide
      isRoomy
    >
      <CircleFields draft={draft} needs={needs} onChange={setDraft} />
    </FormDialog>
  )
}
