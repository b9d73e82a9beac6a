import { useState, type ReactNode } from 'react'
import './consent.css'
import type { CircleId, PersonId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ConsentDialog } from './ConsentDialog.tsx'
import { StrikeQuestion } from './StrikeQuestion.tsx'
import { useConsent } from './useConsent.ts'

type ConsentChipProps = { readonly circleId: CircleId; readonly personId: PersonId }

/**
 * What may be written about somebody, beside their name. One tap, and nothing more is written about them; where nothing
 * is, a tap asks what may be. A guest has no word in the circle yet, and no chip.
 */
export const ConsentChip = ({ circleId, personId }: ConsentChipProps): ReactNode => {
  const { t } = useText()
  const known = useCall('consent.list', { circleId })
  const consent = useConsent(circleId)
  const [isAsking, setIsAsking] = useState(false)
  const member = known.value?.members.find((one) => one.personId === personId)
  if (member === undefined || member.isMe) return null
  const level = t(`consent.chip.${member.level}`)
  return (
    <>
      <button
        type="button"
        className="consent-chip"
        data-level={member.level}
        aria-label={t('consent.chip.of', { name: member.name, level })}
        onClick={() =>
          member.level === 'none'
            ? setIsAsking(true)
            : void consent.change({ of: 'member', personId, consent: 'none' })
        }
      >
        {level}
      </button>
      <StrikeQuestion consent={consent} />
      {isAsking && <ConsentDialog circleId={circleId} onClose={() => setIsAsking(false)} />}
    </>
  )
}
