import type { ReactNode } from 'react'
import type { CallOutput } from '#shared/contract/index.ts'
import type { Read } from '#bridge/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { Icon, Notice, ReadLine, Switch } from '#ui/index.ts'
import { PageText } from './PageText.tsx'
import type { Manner } from './useManner.ts'

type Preview = CallOutput<'packets.previewHandOver'>

/** The page as it leaves, what nobody could be sure of, and what remains here afterwards. */
export const PagePreview = ({
  preview,
  manner,
}: {
  readonly preview: Read<Preview>
  readonly manner: Manner
}): ReactNode => {
  const text = useText()
  const { t, list, date } = text
  const { isNamed, setIsNamed } = manner
  const shown = preview.value
  return (
    <>
      <Switch isSelected={isNamed} onChange={setIsNamed}>
        {t('wrapUp.page.names')}
      </Switch>
      {shown !== undefined && shown.unsure.length > 0 && (
        <Notice look="correction">
          {t('wrapUp.page.unsure', { count: shown.unsure.length, names: list(shown.unsure) })}
        </Notice>
      )}
      <ReadLine read={preview} />
      {/* What scrolls and holds nothing to press must be reachable by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="packet-page" aria-label={t('wrapUp.page.label')} tabIndex={0}>
        {/* What leaves speaks one of the languages packets are written in, whatever the window speaks. */}
        <div lang={manner.value.language}>{shown !== undefined && <PageText page={shown.page} />}</div>
      </section>
      {shown !== undefined && (
        <>
          <p className="small second">{sayRemains(text, shown)}</p>
          {shown.remains.copies.length > 0 && (
            <ul className="copies">
              {shown.remains.copies.map(({ label, automatic, madeOn }) => (
                <li key={`${label} ${madeOn}`}>
                  <Icon name="disk" />
                  <span>
                    {t('erase.copy', {
                      label: automatic ? t('erase.automatic') : label,
                      date: date(madeOn, 'full'),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}

const sayRemains = (
  { t }: Text,
  { remains: { copies, copiedElsewhere, mayReplaceCopies } }: Preview,
): string =>
  [
    t(copies.length === 0 ? 'erase.noCopies' : 'erase.copies', { n: copies.length }),
    ...(mayReplaceCopies ? [t('wrapUp.page.replace')] : []),
    ...(copiedElsewhere === null ? [] : [t('erase.elsewhere', { service: copiedElsewhere.service })]),
  ].join(' ')
