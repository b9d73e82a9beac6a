import { useEffect, useRef, type ReactNode } from 'react'

type SpecimenProps = {
  /** Names of the exports that are shown here, as in `ui/index.ts`: the test counts them. */
  readonly of: string
  readonly title: string
  /** What is seen from left to right. */
  readonly says?: string
  readonly children: ReactNode
}

/** One component in all its states. */
export const Specimen = ({ of, title, says, children }: SpecimenProps): ReactNode => (
  <section className="specimen" data-shows={of} aria-label={title}>
    <h2 className="overline">{title}</h2>
    {children}
    {says !== undefined && <p className="micro third">{says}</p>}
  </section>
)

export const Line = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="specimen-line">{children}</div>
)

type InStateProps = {
  /** The attribute React Aria sets in that state. */
  readonly state: 'hovered' | 'pressed' | 'focus-visible' | 'focused'
  /** Which element inside has it. */
  readonly on: string
  readonly children: ReactNode
}

/** Holds what is inside in a state that would otherwise need a pointer or a key. */
export const InState = ({ state, on, children }: InStateProps): ReactNode => {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.querySelector(on)?.setAttribute(`data-${state}`, 'true')
  }, [state, on])
  return (
    <div className="in-state" ref={frame}>
      {children}
    </div>
  )
}
