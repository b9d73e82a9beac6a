import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

type PrintPageProps = {
  /** Spaced capitals above the title. */
  readonly overline?: string
  readonly title: string
  /** The outline of a rose, right of the title. */
  readonly mark?: ReactNode
  readonly children: ReactNode
  /** How the page wants to be handled. */
  readonly foot: string
}

/**
 * A page of paper: black only, nothing of the window on it. It exists while it is printed and stands beside the root,
 * so that on paper everything else can be left out.
 */
export const PrintPage = ({ overline, title, mark, children, foot }: PrintPageProps): ReactNode =>
  createPortal(
    <article className="print-page" aria-hidden="true">
      <header className="print-head">
        <div>
          {overline !== undefined && <p className="overline">{overline}</p>}
          <h1>{title}</h1>
        </div>
        {mark}
      </header>
      {children}
      <footer className="print-foot">{foot}</footer>
    </article>,
    document.body,
  )
