import { useState, type ReactNode } from 'react'
import type { TrashEntry } from '#shared/contract/trash.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { useText } from '#i18n/index.ts'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Icon,
  Page,
  Row,
  Section,
  Waiting,
  type IconName,
} from '#ui/index.ts'
import { sayKind, sayWhat } from './trashWords.ts'

/** What was moved away within thirty days, by circle, each with its way back. */
export const TrashScreen = (): ReactNode => {
  const { t } = useText()
  const trash = useCall('trash.list', {})
  const [isEmptying, setIsEmptying] = useState(false)
  const entries = trash.value
  if (entries === undefined) return <Waiting error={trash.error} onAgain={trash.refetch} />
  const groups = [...Map.groupBy(entries, ({ circle }) => circle?.name ?? '')].toSorted(([one], [other]) =>
    one.localeCompare(other),
  )
  return (
    <Page
      title={t('trash.title')}
      acts={entries.length > 0 && <Button onPress={() => setIsEmptying(true)}>{t('trash.empty.act')}</Button>}
    >
      <p className="lead second">{t('trash.lead')}</p>
      {entries.length === 0 && <EmptyState title={t('trash.none.title')} says={t('trash.none.says')} />}
      {groups.map(([name, inGroup]) => (
        <Section key={name} title={name === '' ? t('trash.noCircle') : name}>
          <ul className="rows">
            {inGroup.map((entry) => (
              <TrashRow key={entry.thing.id} entry={entry} />
            ))}
          </ul>
        </Section>
      ))}
      {isEmptying && <EraseDialog erasure={{ act: 'trash' }} onClose={() => setIsEmptying(false)} />}
    </Page>
  )
}

const icons: Readonly<Record<TrashEntry['thing']['table'], IconName>> = {
  note: 'note',
  next_step: 'step',
  session: 'today',
  circle: 'people',
  person: 'people',
}

const TrashRow = ({ entry }: { readonly entry: TrashEntry }): ReactNode => {
  const text = useText()
  const { t } = text
  const back = useAct('trash.putBack')
  return (
    <>
      <Row
        lead={<Icon name={icons[entry.thing.table]} />}
        fact={entry.isHeld ? t('holds.trash.kept') : t('trash.goesOn', { date: text.date(entry.goesOn) })}
        more={
          <Button look="soft" size="small" isBusy={back.isBusy} onPress={() => void back.run(entry.thing)}>
            {t('trash.putBack')}
          </Button>
        }
      >
        <span className="thing-words">
          <span>{sayWhat(text, entry)}</span>
          <span className="small third">{sayKind(text, entry)}</span>
        </span>
      </Row>
      <ErrorNotice error={back.error} />
    </>
  )
}
