import type { ReactNode } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import type { PlainDate } from '#shared/dates.ts'
import { useText } from '#i18n/index.ts'

/** What is in the backup, circle by circle, and how it differs from the open vault. */
export const PreviewTable = ({ preview }: { readonly preview: RestorePreview }): ReactNode => {
  const { t, date } = useText()
  // An instant begins with its day.
  const madeOn = preview.madeAt.slice(0, 10) as PlainDate
  const { difference } = preview
  return (
    <div className="preview">
      <p className="lead">
        {t('vault.restore.from', { date: date(madeOn, 'full'), name: preview.vaultName })}
      </p>
      {difference !== null && (
        <p className="second">{difference.sameVault ? t('vault.restore.same') : t('vault.restore.other')}</p>
      )}
      {preview.circles.length === 0 ? (
        <p className="second">{t('vault.restore.noCircles')}</p>
      ) : (
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('vault.restore.circles')}</th>
              <th scope="col">{t('vault.restore.sessions')}</th>
              <th scope="col">{t('vault.restore.notes')}</th>
              <th scope="col">{t('vault.restore.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.circles.map((circle, index) => (
              <tr key={`${index} ${circle.name}`}>
                <th scope="row">{circle.name}</th>
                <td>{circle.sessions}</td>
                <td>{circle.notes}</td>
                <td>{circle.steps}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {difference !== null && <Differences difference={difference} />}
    </div>
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
      <table className="numbers">
        <caption className="overline">{t('vault.restore.differs')}</caption>
        <tbody>
          {rows.map(([key, count]) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td>{t('vault.restore.rows', { count })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {difference.staysGone > 0 && (
        <p className="small second">{t('vault.restore.staysGoneSays', { count: difference.staysGone })}</p>
      )}
    </>
  )
}
