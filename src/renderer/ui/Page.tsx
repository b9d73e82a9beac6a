import type { ReactNode } from 'react'

type PageProps = {
  /** The one h1 of the view. */
  readonly title: ReactNode
  readonly overline?: ReactNode
  /** Right of the title. */
  readonly acts?: ReactNode
  readonly children: ReactNode
  /** 372 px at the right; drops under the content in a narrow window. */
  readonly aside?: ReactNode
}

export const Page = ({ title, overline, acts, children, aside }: PageProps): ReactNode => (
  <div className="page">
    <header className="page-head">
      <div>
        {overline !== undefined && <p className="overline">{overline}</p>}
        <h1>{title}</h1>
      </div>
      {acts !== undefined && (
        <>
          <span className="spacer" />
          {acts}
        </>
      )}
    </header>
    {aside === undefined ? (
      children
    ) : (
      <div className="with-aside">
        <div>{children}</div>
        <aside>{aside}</aside>
      </div>
    )}
  </div>
)

type SectionProps = {
  readonly title: string
  /** A quiet fact or a link at the right of the heading. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

export const Section = ({ title, beside, children }: SectionProps): ReactNode => (
  <section className="section" aria-label={title}>
    <div className="section-head">
      <h2 className="section-title">{title}</h2>
      {beside !== undefined && <span className="small third">{beside}</span>}
    </div>
    {children}
  </section>
)
