import type { ReactNode } from 'react'
import type { PlainError } from '#shared/errors.ts'
import { errorSentence, useText } from '#i18n/index.ts'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

type NoticeProps = {
  readonly children: ReactNode
  readonly icon?: IconName
  /** `correction`: worth a word now (amber), and read out at once. */
  readonly look?: 'plain' | 'correction'
}

/** A quiet sentence with an icon. */
export const Notice = ({ children, icon, look = 'plain' }: NoticeProps): ReactNode => (
  <div
    className={classes('notice', look === 'correction' && 'correction')}
    role={look === 'correction' ? 'alert' : 'note'}
  >
    {icon !== undefined && <Icon name={icon} />}
    <span>{children}</span>
  </div>
)

/** What went wrong, in the sentence its code and reason have; nothing when nothing did. */
export const ErrorNotice = ({
  error,
}: {
  readonly error: { readonly plain: PlainError } | undefined
}): ReactNode => {
  const text = useText()
  if (error === undefined) return null
  return <Notice look="correction">{errorSentence(text, error.plain)}</Notice>
}
