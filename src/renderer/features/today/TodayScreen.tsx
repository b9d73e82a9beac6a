import type { ReactNode } from 'react'
import './today.css'
import type { TodayView } from '#shared/contract/today.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { useCall } from '#bridge/index.ts'
import { FadingBanner } from '#features/retention/index.ts'
import { StepLines, StepRow, useStepActs } from '#features/steps/index.ts'
import { useText } from '#i18n/index.ts'
import { Rosette, useHues } from '#rosette/index.ts'
import { EmptyState, ErrorNotice, Section, TextLink, useGo, Waiting } from '#ui/index.ts'
import { Hints } from './Hints.tsx'
import { DamageNotices } from './DamageNotices.tsx'
import { NextMeeting, type TodaySession } from './NextMeeting.tsx'
import { OpenPromises } from './OpenPromises.tsx'
import { ToAsk } from './ToAsk.tsx'

/** The day at a glance. */
export const TodayScreen = (): ReactNode => {
  const text = useText()
  const { t } = text
  const day = useCall('today.get', {})
  const go = useGo()
  if (day.value === undefined) return <Waiting error={day.error} onAgain={day.refetch} />
  const { circles, today, mySteps, hints } = day.value
  if (circles === 0) {
    return (
      <div className="page">
        <h1 className="overline">{text.date(today, 'weekday')}</h1>
        <div className="newcomer">
          <EmptyState
            title={t('today.newcomer.title')}
            says={t('today.newcomer.says')}
            act={
              <TextLink onPress={() => go({ screen: 'found-circle' })}>{t('today.newcomer.act')}</TextLink>
            }
          />
        </div>
        {mySteps.length > 0 && <MySteps view={day.value} />}
        <ToAsk steps={day.value.toAsk} />
        <Hints hints={hints} />
        <DamageNotices />
        <FadingBanner />
      </div>
    )
  }
  return (
    <div className="page">
      <p className="overline">{text.date(today, 'weekday')}</p>
      <div className="with-aside today">
        <div>
          <DamageNotices />
          <Meetings view={day.value} />
          <FadingBanner />
        </div>
        <aside>
          <MySteps view={day.value} />
          <ToAsk steps={day.value.toAsk} />
          <Hints hints={hints} />
        </aside>
      </div>
    </div>
  )
}

const Meetings = ({ view }: { readonly view: TodayView }): ReactNode => {
  const { t } = useText()
  const hueOf = useHues()
  const circles = useCall('circles.list', {}).value ?? []
  const membersOf = (session: TodaySession): number =>
    circles.find(({ id }) => id === session.circleId)?.members ?? 2
  const [next, ...others] = view.sessions
  if (next === undefined)
    return <EmptyState title={t('today.nothing.title')} says={t('today.nothing.says')} />
  return (
    <>
      <NextMeeting session={next} today={view.today} members={membersOf(next)} hue={hueOf(next.circleId)} />
      {others.length > 0 && (
        <ul className="also">
          {others.map((session) => (
            <AlsoMeets
              key={session.id}
              session={session}
              members={membersOf(session)}
              hue={hueOf(session.circleId)}
            />
          ))}
        </ul>
      )}
      <OpenPromises session={next} hue={hueOf(next.circleId)} />
    </>
  )
}

type AlsoProps = { readonly session: TodaySession; readonly members: number; readonly hue: number }

const AlsoMeets = ({ session, members, hue }: AlsoProps): ReactNode => {
  const text = useText()
  const go = useGo()
  const isPlanned = session.status === 'planned'
  return (
    <li>
      <button
        type="button"
        className="also-line"
        onClick={() => go({ screen: 'session', sessionId: session.id })}
      >
        <Rosette members={members} hue={hue} size={34} />
        <span className="second">
          {text.rich(isPlanned ? 'today.also.line' : 'today.also.running', {
            circle: session.circleName,
            day: text.date(dayOf(session.plannedFor), 'weekday'),
            time: text.time(session.plannedFor),
          })}
        </span>
      </button>
    </li>
  )
}

const MySteps = ({ view }: { readonly view: TodayView }): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const hueOf = useHues()
  const acts = useStepActs()
  return (
    <Section
      title={t('today.steps.title')}
      beside={
        <TextLink onPress={() => go({ screen: 'steps' })}>
          {t('today.steps.all', { count: view.myOpenSteps })}
        </TextLink>
      }
    >
      <ErrorNotice error={acts.error} />
      {view.mySteps.length === 0 && <p className="second">{t('today.steps.none')}</p>}
      <StepLines>
        {view.mySteps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            hue={hueOf(step.circle?.id)}
            says={['circle']}
            onTick={() => void acts.tick(step)}
          />
        ))}
      </StepLines>
    </Section>
  )
}
