import type { ReactNode } from 'react'
import type { AgendaView } from '#shared/contract/agenda.ts'
import { totalSeconds } from '#shared/domain/formats/agenda.ts'
import { fitOf, helpsFor } from '#shared/domain/formats/fitting.ts'
import type { TurnId } from '#shared/ids.ts'
import { sayMinutes, useText } from '#i18n/index.ts'
import { Button } from '#ui/index.ts'
import { sayLength } from './agendaWords.ts'

type FitLineProps = {
  readonly agenda: AgendaView
  /** New lengths for every step, in order. */
  readonly onShorten: (seconds: readonly number[]) => void
  readonly onDrop: (turnId: TurnId) => void
  readonly onLengthen: (minutes: number) => void
}

/** The steps against the time there is: what is spare, or what is too long and what helps. It never stops anybody. */
export const FitLine = ({ agenda, onShorten, onDrop, onLengthen }: FitLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const { steps, lengthMinutes } = agenda
  const fit = fitOf(steps, lengthMinutes * 60)
  return (
    <section className="fit" aria-label={t('agenda.total')} data-fit={fit.kind}>
      <p className="fit-line">
        <span>{t('agenda.total')}</span>
        <span className="leader" />
        <span className="fit-total">{sayLength(text, totalSeconds(steps))}</span>
      </p>
      <p className="fit-says" role="status">
        {fit.kind === 'fits' && t('agenda.fit.fits')}
        {fit.kind === 'spare' && t('agenda.fit.spare', { length: sayLength(text, fit.seconds) })}
        {fit.kind === 'over' && (
          <strong>{t('agenda.fit.over', { length: sayLength(text, fit.seconds) })}</strong>
        )}
      </p>
      {fit.kind === 'over' && (
        <Helps agenda={agenda} onShorten={onShorten} onDrop={onDrop} onLengthen={onLengthen} />
      )}
    </section>
  )
}

const Helps = ({ agenda, onShorten, onDrop, onLengthen }: FitLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const { shortened, drop, lengthenTo } = helpsFor(agenda.steps, agenda.lengthMinutes * 60)
  return (
    <>
      <p className="small second">{t('agenda.fit.over.says')}</p>
      <div className="across">
        <Button
          look="soft"
          unavailable={shortened === null ? t('agenda.fit.shorten.not') : undefined}
          onPress={() => {
            if (shortened !== null) onShorten(shortened)
          }}
        >
          {t('agenda.fit.shorten')}
        </Button>
        {drop !== null && (
          <Button look="soft" onPress={() => onDrop(drop.turnId)}>
            {t('agenda.fit.drop')}
          </Button>
        )}
        {lengthenTo !== null && (
          <Button look="soft" onPress={() => onLengthen(lengthenTo)}>
            {t('agenda.fit.lengthen', { length: sayMinutes(text, lengthenTo) })}
          </Button>
        )}
      </div>
    </>
  )
}
