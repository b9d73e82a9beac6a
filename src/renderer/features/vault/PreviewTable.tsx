import type { ReactNode } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import type { PlainDate } from '#shared/dates.ts'
import { useText } from '#i18n/index.ts'
import { Table } from '#ui/index.ts'

type PreviewTableProps = {
  readonly preview: RestorePreview
  /** What it is, where that is no backup. */
  readonly lead?: string
}

/** What is in the backup, circle by circle, beside what is here now, and how the two differ. */
export const PreviewTable = ({ preview, lead }: PreviewTableProps): ReactNode => {
  const { t, date } = useText()
  // An instant begins with its day.
  const madeOn = preview.madeAt.slice(0, 10) as PlainDate
  const { difference } = preview
  return (
    <div className="preview">
      <p className="lead">
        {lead ?? t('vault.restore.from', { date: date(madeOn, 'full'), name: preview.vaultName })}
      </p>
      {difference !== null && (
        <p className="second">{difference.sameVault ? t('vault.restore.same') : t('vault.restore.other')}</p>
      )}
      {preview.circles.length === 0 ? (
        <p className="second">{t('vault.restore.noCircles')}</p>
      ) : difference === null ? (
        <Contents preview={preview} />
      ) : (
        <Beside preview={preview} />
      )}
      {difference !== null && <Differences difference={difference} />}
    </div>
  )
}

const kinds = ['sessions', 'notes', 'steps'] as const

const Contents = ({ preview }: { readonly preview: RestorePreview }): ReactNode => {
  const { t, number } = useText()
  return (
    <Table
      caption={t('vault.restore.circles')}
      columns={[
        { id: 'circle', title: t('vault.restore.circles') },
        ...kinds.map((kind) => ({ id: kind, title: t(`vault.restore.${kind}`), isNumber: true })),
      ]}
      rows={preview.circles.map((circle, index) => ({
        id: `${index} ${circle.name}`,
        head: circle.name,
        cells: kinds.map((kind) => number(circle[kind])),
      }))}
    />
  )
}

/** One line for each kind of thing in each circle: here, and in the backup. */
const Beside = ({ preview }: { readonly preview: RestorePreview }): ReactNode => {
  const { t, number } = useText()
  return (
    <Table
      caption={t('vault.restore.circles')}
      columns={[
        { id: 'what', title: '' },
        { id: 'here', title: t('vault.restore.columnHere'), isNumber: true },
        { id: 'there', title: t('vault.restore.columnThere'), isNumber: true },
      ]}
      rows={preview.circles.flatMap((circle, index) =>
        kinds.map((kind) => ({
          id: `${index} ${kind}`,
          head: t('vault.restore.of', { circle: circle.name, what: t(`vault.restore.${kind}`) }),
          cells: [circle.here === null ? '–' : number(circle.here[kind]), number(circle[kind])],
        })),
      )}
    />
  )
}

type Difference = NonNullable<RestorePreview['difference']>

const Differences = ({ difference }: { readonly difference: Difference }): ReactNode => {
  const { t } = useText()
  const rows = [
    ['vault.restore.onlyHere', difference.onlyHere],
    ['vault.restore.onlyThere', difference.onlyThere],
    ['vault.restore.changed', difference.changed],
    ['vault.restore.staysGone', difference.staysGone],
  ] as const
  return (
    <>
      <Table
        caption={t('vault.restore.differs')}
        showsCaption
        hidesTitles
        columns={[
          { id: 'what', title: t('vault.restore.differs') },
          { id: 'rows', title: t('vault.restore.rowsTitle'), isNumber: true },
        ]}
        rows={rows.map(([key, count]) => ({
          id: key,
          head: t(key),
          cells: [t('vault.restore.rows', { count })],
        }))}
      />
      {difference.staysGone > 0 && (
        <p className="small second">{t('vault.restore.staysGoneSays', { count: difference.staysGone })}</p>
      )}
    </>
  )
}
