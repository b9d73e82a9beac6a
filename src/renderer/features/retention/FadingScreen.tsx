import { useState, type ReactNode } from 'react'
import './fading.css'
import type { CallInput } from '#shared/contract/index.ts'
import type { FadingEntry } from '#shared/contract/retention.ts'
import type { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { useAct, useCall, useRows } from '#bridge/index.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { HoldNotices } from '#features/holds/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Icon,
  LongList,
  Menu,
  Page,
  TextLink,
  useGo,
  Waiting,
  type IconName,
  type Place,
} from '#ui/index.ts'
import { FadingBanner } from './FadingBanner.tsx'
import { sayEntry } from './fadingWords.ts'
import { KeepUntil } from './KeepUntil.tsx'

const halfYearDays = 183
const yearDays = 365

/** Where it can be read once more. */
const placeOf = ({ thing, session, circle, topicId }: FadingEntry): Place => {
  if (topicId !== null) return { screen: 'topic', topicId }
  if (session !== null) return { screen: 'session', sessionId: session.id }
  if (thing.table === 'next_step' || circle === null) return { screen: 'steps' }
  return { screen: 'circle', circleId: circle.id, isAtNotes: thing.table === 'note' }
}

/** What fades within a week, the first first: to be read once more, kept, or let go now. */
export const FadingScreen = (): ReactNode => {
  const text = useText()
  const { t } = text
  const entries = useRows('retention.list', {})
  const keeping = useAct('retention.keep')
  const [keepingUntil, setKeepingUntil] = useState<FadingEntry | null>(null)
  const [letting, setLetting] = useState<Erasable | null>(null)
  const { read } = entries
  if (read.value === undefined) return <Waiting error={read.error} onAgain={read.refetch} />
  const keep = (things: CallInput<'retention.keep'>['things'], days: number): void => {
    const until: PlainDate = addDays(todayHere(), days)
    void keeping.run({ things, until })
  }
  return (
    <Page
      title={t('retention.title')}
      acts={
        entries.length > 0 && (
          <Button look="soft" size="small" onPress={() => keep('announced', halfYearDays)}>
            {t('retention.keepAll')}
          </Button>
        )
      }
    >
      <p className="lead second fading-lead">{t('retention.lead')}</p>
      <FadingBanner isOnList />
      <KeptByHolds />
      <ErrorNotice error={keeping.error} />
      {entries.length === 0 ? (
        <EmptyState title={t('retention.none.title')} says={t('retention.none.says')} />
      ) : (
        <LongList
          className="fading-list"
          label={t('retention.title')}
          rows={entries}
          nameOf={(entry) => sayEntry(text, entry)}
          rowPx={56}
        >
          {(entry) => (
            <FadingLine
              entry={entry}
              onKeep={(days) => keep([entry.thing], days)}
              onKeepUntil={() => setKeepingUntil(entry)}
              onLetGo={setLetting}
            />
          )}
        </LongList>
      )}
      {keepingUntil !== null && <KeepUntil entry={keepingUntil} onClose={() => setKeepingUntil(null)} />}
      {letting !== null && (
        <EraseDialog erasure={{ act: 'now', thing: letting }} onClose={() => setLetting(null)} />
      )}
    </Page>
  )
}

/** What a hold keeps from fading this week, and which holds there are. */
const KeptByHolds = (): ReactNode => {
  const { t } = useText()
  const kept = useCall('retention.status', {}).value?.held ?? 0
  const holds = useCall('holds.list', {}).value ?? []
  if (kept === 0) return null
  return (
    <>
      <p className="small second">{t('holds.fading.kept', { n: kept })}</p>
      <HoldNotices holds={holds} />
    </>
  )
}

const icons: Readonly<Record<FadingEntry['thing']['table'], IconName>> = {
  note: 'note',
  next_step: 'step',
  session: 'today',
  topic: 'topic',
  contribution: 'quote',
  turn: 'quote',
  board_item: 'list',
}

/** What can be let go of by itself, before its time; a line of a session goes there. */
type Erasable = Extract<FadingEntry['thing'], { readonly table: 'note' | 'next_step' | 'session' }>

const isErasable = (thing: FadingEntry['thing']): thing is Erasable =>
  thing.table === 'note' || thing.table === 'next_step' || thing.table === 'session'

type FadingLineProps = {
  readonly entry: FadingEntry
  readonly onKeep: (days: number) => void
  readonly onKeepUntil: () => void
  readonly onLetGo: (thing: Erasable) => void
}

const FadingLine = ({ entry, onKeep, onKeepUntil, onLetGo }: FadingLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const words = sayEntry(text, entry)
  const { thing, circle, fadesOn } = entry
  return (
    <div className="fading-line">
      <Icon name={icons[thing.table]} />
      <span className="fading-words">
        <TextLink onPress={() => go(placeOf(entry))}>{words}</TextLink>
        <span className="small third">{circle?.name ?? t('retention.noCircle')}</span>
      </span>
      <span className="leader" />
      <span className="fact">{t('retention.fadesOn', { date: text.date(fadesOn) })}</span>
      <Menu
        label={t('retention.more', { words })}
        entries={[
          {
            id: 'half',
            icon: 'clock',
            label: t('retention.keepHalf'),
            onChoose: () => onKeep(halfYearDays),
          },
          { id: 'year', icon: 'clock', label: t('retention.keepYear'), onChoose: () => onKeep(yearDays) },
          { id: 'until', icon: 'clock', label: t('retention.keepUntil'), onChoose: onKeepUntil },
          ...(isErasable(thing)
            ? [
                {
                  id: 'now',
                  icon: 'leaf' as const,
                  label: t('retention.now'),
                  onChoose: () => onLetGo(thing),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
