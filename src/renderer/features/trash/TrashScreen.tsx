import { useState, type ReactNode } from 'react'
import type { TrashEntry } from '#shared/contract/trash.ts'
import { useAct, useRows } from '#bridge/index.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { useText } from '#i18n/index.ts'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Icon,
  LongList,
  Page,
  ReadLine,
  Row,
  Waiting,
  type IconName,
} from '#ui/index.ts'
import { sayKind, sayWhat } from './trashWords.ts'

/** What was moved away within thirty days, the newest first, each with its way back. */
export const TrashScreen = (): ReactNode => {
  const text = useText()
  const { t } = text
  const { read, length, at, see } = useRows('trash.list', {})
  const [isEmptying, setIsEmptying] = useState(false)
  if (read.value === undefined) return <Waiting error={read.error} onAgain={read.refetch} />
  return (
    <Page
      title={t('trash.title')}
      acts={length > 0 && <Button onPress={() => setIsEmptying(true)}>{t('trash.empty.act')}</Button>}
    >
      {length > 0 && <p className="lead second">{t('trash.lead')}</p>}
      <ReadLine read={read} onlyErrors />
      {length === 0 && <EmptyState title={t('trash.none.title')} says={t('trash.none.says')} />}
      <LongList
        label={t('trash.title')}
        className="rows"
        rows={{ length, see, at: (index) => asItem(at(index)) }}
        nameOf={(entry) => sayWhat(text, entry)}
        rowPx={58}
      >
        {(entry) => <TrashRow entry={entry} />}
      </LongList>
      {isEmptying && <EraseDialog erasure={{ act: 'trash' }} onClose={() => setIsEmptying(false)} />}
    </Page>
  )
}

const asItem = (entry: TrashEntry | undefined): (TrashEntry & { readonly id: string }) | undefined =>
  entry && { ...entry, id: entry.thing.id }

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
        as="div"
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
