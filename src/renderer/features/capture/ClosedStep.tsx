import type { ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, TextLink } from '#ui/index.ts'
import type { SheetStep } from './kindsHere.ts'

type ClosedStepProps = { readonly session: SessionView; readonly step: SheetStep }

/** In place of the sheet, in a step nobody writes in; whoever hosts may say otherwise. */
export const ClosedStep = ({ session, step }: ClosedStepProps): ReactNode => {
  const { t } = useText()
  const raising = useAct('running.writeAfterAll')
  return (
    <section className="sheet sheet-closed closed-step" aria-label={t('notes.title')}>
      <p className="second">{t('capture.closed.step')}</p>
      <TextLink onPress={() => void raising.run({ sessionId: session.id, stepId: step.id })}>
        {t('capture.closed.write')}
      </TextLink>
      <ErrorNotice error={raising.error} />
    </section>
  )
}
