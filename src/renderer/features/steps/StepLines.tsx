import { Children, type ReactNode } from 'react'

/** Steps under one another with hairlines between; no list at all when there is none. */
export const StepLines = ({ children }: { readonly children: readonly ReactNode[] }): ReactNode =>
  Children.count(children) === 0 ? null : <ul className="step-lines">{children}</ul>
