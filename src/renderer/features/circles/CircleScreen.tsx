import { useState, type ReactNode } from 'react'
import './circles.css'
import type { CircleId } from '#shared/ids.ts'
import type { CircleView } from '#shared/contract/circles.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { isOpenCircle } from '#shared/domain/circles.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { useCall } from '#bridge/index.ts'
import { Board } from '#features/board/index.ts'
import { SaveDates } from '#features/calendar/index.ts'
import { HoldLines, SetHold } from '#features/holds/index.ts'
import { NotePanel } from '#features/notes/index.ts'
import { ConsentDialog } from '#features/consent/index.ts'
import { ForNextTime, SinceWeMet } from '#features/prepare/index.ts'
import { PlanSession } from '#features/sessions/index.ts'
import { ParkingLot } from '#features/topics/index.ts'
import { Together } from '#features/together/index.ts'
import { useToTrash } from '#features/trash/index.ts'
import { sayMinutes, useText } from '#i18n/index.ts'
import { Rosette, useHues } from '#rosette/index.ts'
import { Button, EmptyState, Menu, Tabs, TextLink, useCommand, useGo, Waiting } from '#ui/index.ts'
import { sayCadence } from './cadences.ts'
import { CirclePeople } from './CirclePeople.tsx'
import { CircleSessions } from './CircleSessions.tsx'
import { CircleSteps } from './CircleSteps.tsx'
import { CloseCircle, ClosedLine } from './CloseCircle.tsx'
import { EditCircle } from './EditCircle.tsx'

/** Enough for the rhythm to go on from the last one that was held. */
const newestSessions = 20

type Chapter = 'since' | 'steps' | 'sessions' | 'topics' | 'notes' | 'board' | 'together'

type CircleScreenProps = { readonly circleId: CircleId; readonly isAtNotes?: boolean }

/** A circle: its rose, what it is for, when it meets next, what was promised, who sits around the table. */
export const CircleScreen = ({ circleId, isAtNotes = false }: CircleScreenProps): ReactNode => {
  const circle = useCall('circles.get', { circleId })
  const newest = useCall('sessions.list', { circleId, offset: 0, limit: newestSessions }).value
  const hue = useHues()(circleId)
  const [asking, setAsking] = useState<'plan' | 'edit' | 'dates' | 'consent' | 'close' | null>(null)
  const isThere = circle.value !== undefined
  const isOpen = isThere && isOpenCircle(circle.value.status)
  useCommand('plan-session', isOpen ? () => setAsking('plan') : null)
  useCommand('save-dates', isOpen ? () => setAsking('dates') : null)
  useCommand('edit-circle', isThere ? () => setAsking('edit') : null)
  useCommand('close-circle', isOpen ? () => setAsking('close') : null)
  const [chapter, setChapter] = useState<Chapter>(isAtNotes ? 'notes' : 'since')
  const { t } = useText()
  if (circle.error?.code === 'not-found') return <GoneCircle />
  if (circle.value === undefined) return <Waiting error={circle.error} onAgain={circle.refetch} />
  return (
    <div className="page">
      <CircleHead
        circle={circle.value}
        hue={hue}
        onPlan={() => setAsking('plan')}
        onEdit={() => setAsking('edit')}
        onDates={() => setAsking('dates')}
        onConsent={() => setAsking('consent')}
        onEnd={() => setAsking('close')}
      />
      <ClosedLine closed={circle.value.closed} />
      <HoldLines over={{ table: 'circle', id: circleId }} />
      <div className="with-aside">
        <Tabs
          label={circle.value.name}
          selected={chapter}
          onSelect={setChapter}
          tabs={[
            {
              id: 'since',
              label: t('circles.page.since'),
              content: (
                <>
                  <SinceWeMet circleId={circleId} hue={hue} onShowAll={() => setChapter('steps')} />
                  {isOpen && <ForNextTime circleId={circleId} />}
                </>
              ),
            },
            {
              id: 'steps',
              label: t('circles.page.steps'),
              content: <CircleSteps circle={circle.value} hue={hue} />,
            },
            {
              id: 'sessions',
              label: t('circles.page.sessions'),
              ...(newest === undefined || newest.total === 0 ? {} : { fact: newest.total }),
              content: (
                <CircleSessions circleId={circleId} onPlan={isOpen ? () => setAsking('plan') : undefined} />
              ),
            },
            { id: 'topics', label: t('topics.tab'), content: <ParkingLot circle={circle.value} /> },
            {
              id: 'notes',
              label: t('notes.title'),
              content: (
                <NotePanel
                  owner={{ table: 'circle', id: circleId }}
                  layer="private"
                  place={{ circleId, sessionId: null }}
                  hue={hue}
                />
              ),
            },
            { id: 'board', label: t('board.tab'), content: <Board circle={circle.value} /> },
            { id: 'together', label: t('together.tab'), content: <Together circleId={circleId} /> },
          ]}
        />
        <aside>
          <CirclePeople circle={circle.value} hue={hue} />
        </aside>
      </div>
      {asking === 'plan' && (
        <PlanSession circle={circle.value} sessions={newest?.rows ?? []} onClose={() => setAsking(null)} />
      )}
      {asking === 'dates' && <SaveDates circleId={circle.value.id} onClose={() => setAsking(null)} />}
      {asking === 'consent' && <ConsentDialog circleId={circle.value.id} onClose={() => setAsking(null)} />}
      {asking === 'close' && <CloseCircle circle={circle.value} onClose={() => setAsking(null)} />}
      {asking === 'edit' && <EditCircle circle={circle.value} onClose={() => setAsking(null)} />}
    </div>
  )
}

/** Its founding was undone, it lies in the trash, or it was let go of. */
const GoneCircle = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  return (
    <div className="page">
      <EmptyState
        title={t('circles.gone.title')}
        says={t('circles.gone.says')}
        act={<TextLink onPress={() => go({ screen: 'today' })}>{t('app.nav.today')}</TextLink>}
      />
    </div>
  )
}

type CircleHeadProps = {
  readonly circle: CircleView
  readonly hue: number
  readonly onPlan: () => void
  readonly onEdit: () => void
  readonly onDates: () => void
  readonly onConsent: () => void
  readonly onEnd: () => void
}

const CircleHead = ({ circle, hue, ...acts }: CircleHeadProps): ReactNode => {
  const text = useText()
  const { t } = text
  const facts = [
    t(`circles.kind.${circle.kind}`),
    sayCadence(text, circle.cadence),
    sayMinutes(text, circle.sessionMinutes),
    ...(circle.status === 'active' ? [] : [t(`circles.status.${circle.status}`)]),
  ]
  return (
    <header className="circle-head">
      <Rosette
        members={circle.members}
        hue={hue}
        size={124}
        look={circle.status === 'closed' ? 'sealed' : undefined}
      />
      <div>
        <h1>{circle.name}</h1>
        {circle.purpose !== '' && <p className="lead second">{circle.purpose}</p>}
        <p className="small second facts-line">{facts.join(' · ')}</p>
        {circle.peerBasis !== '' && (
          <p className="small third">{t('circles.page.peers', { basis: circle.peerBasis })}</p>
        )}
      </div>
      <NextSession circle={circle} {...acts} />
    </header>
  )
}

const NextSession = ({
  circle,
  onPlan,
  onEdit,
  onDates,
  onConsent,
  onEnd,
}: Omit<CircleHeadProps, 'hue'>): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const { nextSession, runningSessionId } = circle
  const isOpen = isOpenCircle(circle.status)
  const toTrash = useToTrash()
  const [isKeeping, setIsKeeping] = useState(false)
  const throwAway = async (): Promise<void> => {
    if (await toTrash({ table: 'circle', id: circle.id })) go({ screen: 'today' })
  }
  const sessionId: SessionSummary['id'] | undefined = runningSessionId ?? nextSession?.id
  return (
    <div className="circle-next">
      {isOpen && (
        <>
          <p className="overline">
            {t(runningSessionId === null ? 'circles.page.next' : 'circles.page.running')}
          </p>
          <p className="date">
            {nextSession !== null
              ? text.date(dayOf(nextSession.plannedFor), 'weekday')
              : runningSessionId === null && t('circles.page.noDate')}
          </p>
        </>
      )}
      <div className="across">
        {sessionId !== undefined ? (
          <Button look="prime" onPress={() => go({ screen: 'session', sessionId })}>
            {t('circles.page.openSession')}
          </Button>
        ) : (
          isOpen && (
            <Button look="prime" onPress={onPlan}>
              {t('circles.page.plan')}
            </Button>
          )
        )}
        <Menu
          label={t('circles.page.more', { name: circle.name })}
          entries={[
            ...(isOpen
              ? [
                  { id: 'plan', label: t('circles.page.plan'), icon: 'clock', onChoose: onPlan } as const,
                  { id: 'dates', label: t('calendar.open'), icon: 'today', onChoose: onDates } as const,
                ]
              : []),
            { id: 'edit', label: t('circles.page.edit'), icon: 'pen', onChoose: onEdit },
            { id: 'keep', label: t('holds.set.menu'), icon: 'leaf', onChoose: () => setIsKeeping(true) },
            { id: 'consent', label: t('consent.open'), icon: 'note', onChoose: onConsent },
            ...(isOpen
              ? [{ id: 'end', label: t('circles.close.act'), icon: 'check', onChoose: onEnd } as const]
              : []),
            { id: 'trash', label: t('trash.move'), icon: 'trash', onChoose: () => void throwAway() },
          ]}
        />
      </div>
      {isKeeping && (
        <SetHold
          of={{ scope: 'circle', id: circle.id }}
          name={circle.name}
          onClose={() => setIsKeeping(false)}
        />
      )}
    </div>
  )
}
