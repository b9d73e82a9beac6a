import { useEffect, useState, type ReactNode } from 'react'
import './lending.css'
import type { CallOutput } from '#shared/contract/index.ts'
import type { LentSheet } from '#shared/contract/lending.ts'
import { beatSeconds } from '#shared/domain/running/absence.ts'
import { call, flushDrafts, system, useAct, useCall } from '#bridge/index.ts'
import { Timer } from '#features/sessions/index.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { classes, ErrorNotice, useCommand, Waiting } from '#ui/index.ts'
import { LentNote } from './LentNote.tsx'
import { LentTop } from './LentTop.tsx'
import { TakeBack } from './TakeBack.tsx'

type LentScreenProps = { readonly onBack: (back: CallOutput<'lending.end'>) => void }

/** The sheet of the turn and the clock, and nothing that leads elsewhere, until the passphrase was given. */
export const LentScreen = ({ onBack }: LentScreenProps): ReactNode => {
  const lent = useCall('lending.get', {})
  const [isTakingBack, setIsTakingBack] = useState(false)
  useCommand('lend-keyboard', () => setIsTakingBack(true))
  useCommand('lock', () => void system('lock', { reason: 'shortcut' }))
  const sheet = lent.value
  return (
    <>
      {sheet === undefined ? (
        <Waiting error={lent.error} onAgain={lent.refetch} />
      ) : (
        <LentTurn sheet={sheet} onTakeBack={() => setIsTakingBack(true)} />
      )}
      {isTakingBack && <TakeBack onBack={onBack} onClose={() => setIsTakingBack(false)} />}
    </>
  )
}

type LentTurnProps = { readonly sheet: LentSheet; readonly onTakeBack: () => void }

const LentTurn = ({ sheet, onTakeBack }: LentTurnProps): ReactNode => {
  const { t } = useText()
  const turning = useAct('lending.setOffRecord')
  const { step } = sheet
  const sessionId = sheet.session.id
  const isOff = step !== null && step.offRecordSince !== null
  const toggleOffRecord = async (): Promise<void> => {
    // What was said on the record is written before the editor goes.
    await flushDrafts()
    await turning.run({ isOff: !isOff })
  }
  useCommand('off-record', step === null ? null : () => void toggleOffRecord())
  useEffect(() => {
    // As the session does for itself (`SessionBeat`); what the clock did is said to whoever takes the keyboard back.
    const beat = (): void => void call('running.beat', { sessionId }).catch(() => undefined)
    beat()
    const timer = setInterval(beat, beatSeconds * 1_000)
    return () => clearInterval(timer)
  }, [sessionId])
  return (
    <main className={classes('lent', isOff && 'on-veil')}>
      <LentTop
        isOff={isOff}
        onOffRecord={step === null ? null : () => void toggleOffRecord()}
        onTakeBack={onTakeBack}
      />
      <div className="lent-now" data-region="live">
        <h1>{step === null ? t('lending.none') : step.title}</h1>
        {step !== null && (
          <div>
            <Timer view={sheet} step={step} />
          </div>
        )}
      </div>
      <ErrorNotice error={turning.error} />
      {isOff ? (
        <section className="lent-off" aria-label={t('running.off.title')}>
          <Rosette members={5} size={180} closed look="on-damson" />
          <p className="lent-off-title">{t('running.off.title')}</p>
          <p className="lead second">{t('running.off.says')}</p>
        </section>
      ) : (
        <LentNote sheet={sheet} />
      )}
    </main>
  )
}
