import { useState, type ReactNode } from 'react'
import type { FadingEntry } from '#shared/contract/retention.ts'
import type { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { HoldNotices } from '#features/holds/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Icon,
  Menu,
  Page,
  Row,
  Section,
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
const placeOf = ({ thing, session, circle }: FadingEntry): Place => {
  if (session !== null) return { screen: 'session', sessionId: session.id }
  if (thing.table === 'next_step' || circle === null) return { screen: 'steps' }
  return { screen: 'circle', circleId: circle.id }
}

/** What fades within a week, by circle: to be read once more, kept, or let go now. */
export const FadingScreen = (): ReactNode => {
  const { t } = useText()
  const list = useCall('retention.list', {})
  const keeping = useAct('retention.keep')
  const [keepingUntil, setKeepingUntil] = useState<readonly FadingEntry[] | null>(null)
  const [letting, setLetting] = useState<FadingEntry | null>(null)
  const entries = list.value
  if (entries === undefined) return <Waiting error={list.error} onAgain={list.refetch} />
  const keep = (chosen: readonly FadingEntry[], days: number): void => {
    const until: PlainDate = addDays(todayHere(), days)
    void keeping.run({ things: chosen.map(({ thing }) => thing), until })
  }
  const groups = [...Map.groupBy(entries, ({ circle }) => circle?.name ?? '')]
  return (
    <Page
      title={t('retention.title')}
      acts={
        entries.length > 0 && (
          <Button look="soft" size="small" onPress={() => keep(entries, halfYearDays)}>
            {t('retention.keepAll')}
          </Button>
        )
      }
    >
      <p className="lead second">{t('retention.lead')}</p>
      <FadingBanner isOnList />
      <KeptByHolds />
      <ErrorNotice error={keeping.error} />
      {entries.length === 0 && (
        <EmptyState title={t('retention.none.title')} says={t('retention.none.says')} />
      )}
      {groups.map(([name, inGroup]) => (
        <Section key={name} title={name === '' ? t('retention.noCircle') : name}>
          <ul className="rows">
            {inGroup.map((entry) => (
              <FadingRow
                key={entry.thing.id}
                entry={entry}
                onKeep={(days) => keep([entry], days)}
                onKeepUntil={() => setKeepingUntil([entry])}
                onLetGo={() => setLetting(entry)}
              />
            ))}
          </ul>
        </Section>
      ))}
      {keepingUntil !== null && <KeepUntil entries={keepingUntil} onClose={() => setKeepingUntil(null)} />}
      {letting !== null && (
        <EraseDialog erasure={{ act: 'now', thing: letting.thing }} onClose={() => setLetting(null)} />
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
}

type FadingRowProps = {
  readonly entry: FadingEntry
  readonly onKeep: (days: number) => void
  readonly onKeepUntil: () => void
  readonly onLetGo: () => void
}

const FadingRow = ({ entry, onKeep, onKeepUntil, onLetGo }: FadingRowProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const words = sayEntry(text, entry)
  return (
    <Row
      lead={<Icon name={icons[entry.thing.table]} />}
      fact={t('retention.fadesOn', { date: text.date(entry.fadesOn) })}
      more={
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
            {
              id: 'until',
              icon: 'clock',
              label: t('retention.keepUntil'),
              onChoose: onKeepUntil,
            },
            { id: 'now', icon: 'leaf', label: t('retention.now'), onChoose: onLetGo },
          ]}
        />
      }
    >
      <TextLink onPress={() => go(placeOf(entry))}>{words}</TextLink>
    </Row>
  )
}
