import type { ReactNode } from 'react'
import type { TodayView } from '#shared/contract/today.ts'
import { useText } from '#i18n/index.ts'
import { Notice, TextLink, useGo, type IconName } from '#ui/index.ts'

type Hint = TodayView['hints'][number]

const icons: Readonly<Record<Hint, IconName>> = {
  'no-automatic-backup': 'box',
  'prove-a-backup': 'box',
  'check-words': 'key',
}

/** Sentences worth a word that need no date. */
export const Hints = ({ hints }: { readonly hints: readonly Hint[] }): ReactNode => {
  const { t } = useText()
  const go = useGo()
  return (
    <div className="hints">
      {hints.map((hint) => (
        <Notice key={hint} icon={icons[hint]}>
          {t(`today.hint.${hint}`)}{' '}
          <TextLink onPress={() => go({ screen: 'vault' })}>{t(`today.hint.${hint}.act`)}</TextLink>
        </Notice>
      ))}
    </div>
  )
}
