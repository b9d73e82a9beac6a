import type { ReactNode } from 'react'

type BroughtAlongProps = {
  readonly children: ReactNode
  /** Words of the user's own are in whatever language they write. */
  readonly isBuiltIn: boolean
  readonly className?: string
}

/** Words that Subrosa brings along as data are English, whatever the window speaks: a screen reader is told. */
export const BroughtAlong = ({ children, isBuiltIn, className }: BroughtAlongProps): ReactNode => (
  <span
    {...(className === undefined ? {} : { className })}
    {...(isBuiltIn ? { lang: 'en', dir: 'ltr' } : {})}
  >
    {children}
  </span>
)
