import type { ReactNode } from 'react'
import { custom, hueStyle } from './custom.ts'
import { bud, gapWidth, heartWhorl, outerWhorl, pair, petalCount, shade } from './geometry.ts'
import { brandHue } from './hues.ts'

type RosetteProps = {
  /** One petal per member, 2 to 12. */
  readonly members: number
  /** Degrees of OKLCH; the brand's rose unless told. */
  readonly hue?: number
  /** Width and height in CSS pixels. */
  readonly size: number
  /** The bud: locked, off the record, empty. */
  readonly closed?: boolean
  /** Plays the opening once, when it is first drawn. */
  readonly opening?: boolean
  /** How it is coloured (styles/rosette.css). */
  readonly look?: 'sealed' | 'brand' | 'faint' | 'on-damson' | undefined
  /** What it shows, for a reader; without it the rosette is decoration beside a name. */
  readonly title?: string
}

const silhouetteBelow = 44

const paths = (name: string, each: readonly string[], petals: number, width: number): ReactNode =>
  each.map((path, k) => (
    <path
      key={path}
      className={name}
      d={path}
      strokeWidth={width}
      style={custom({ '--t': shade(k, petals), '--k': k, '--n': petals })}
    />
  ))

const Silhouette = ({ petals }: { readonly petals: number }): ReactNode => (
  <>
    {outerWhorl(petals).map((petal) => (
      <circle
        key={petal.angle}
        className="petal"
        cx={petal.cx}
        cy={petal.cy}
        r={petal.r}
        strokeWidth={0}
        style={custom({ '--t': 0.55 })}
      />
    ))}
    <circle className="heart" cx={50} cy={50} r={20} strokeWidth={0} style={custom({ '--t': 0.4 })} />
  </>
)

const Pair = ({ gap }: { readonly gap: number }): ReactNode => {
  const { circles, lens } = pair()
  return (
    <>
      {circles.map((circle, k) => (
        <circle
          key={circle.cx}
          className="petal"
          cx={circle.cx}
          cy={circle.cy}
          r={circle.r}
          strokeWidth={0}
          style={custom({ '--t': k, '--k': k, '--n': 2 })}
        />
      ))}
      <path className="heart" d={lens} strokeWidth={gap} style={custom({ '--t': 0.5 })} />
    </>
  )
}

const Closed = ({ petals }: { readonly petals: number }): ReactNode => (
  <>
    {paths(
      'outline',
      outerWhorl(petals).map((petal) => petal.path),
      petals,
      0.7,
    )}
    {paths('heart', bud(petals), petals, 1)}
    <circle className="seed" cx={50} cy={50} r={4.4} strokeWidth={1} />
  </>
)

const Open = ({ petals, gap }: { readonly petals: number; readonly gap: number }): ReactNode => (
  <>
    {paths(
      'petal',
      outerWhorl(petals).map((petal) => petal.path),
      petals,
      gap,
    )}
    <g className="heart-whorl">
      {paths(
        'heart',
        heartWhorl(petals).map((petal) => petal.path),
        petals,
        gap * 0.8,
      )}
    </g>
    <circle className="seed" cx={50} cy={50} r={6} strokeWidth={gap * 0.8} />
  </>
)

/** What the open rose comes out of: outlines that fill, and blades that turn and grow until the heart stands there. */
const Unfolding = ({ petals }: { readonly petals: number }): ReactNode => (
  <>
    {paths(
      'outline',
      outerWhorl(petals).map((petal) => petal.path),
      petals,
      0.7,
    )}
    <g className="blades">{paths('heart', bud(petals), petals, 1)}</g>
  </>
)

/** The rose: open, closed, a pair, or below 44 px its silhouette. Its gaps are in the colour of the ground it stands on (`--ground`). */
export const Rosette = ({
  members,
  hue = brandHue,
  size,
  closed = false,
  opening = false,
  look,
  title,
}: RosetteProps): ReactNode => {
  const petals = petalCount(members)
  const gap = gapWidth(size)
  return (
    <svg
      className={['rosette', look, opening ? 'opening' : undefined].filter(Boolean).join(' ')}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      style={hueStyle(hue)}
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
    >
      {closed ? (
        <Closed petals={petals} />
      ) : petals === 2 ? (
        <Pair gap={gap} />
      ) : size < silhouetteBelow ? (
        <Silhouette petals={petals} />
      ) : (
        <>
          {opening && <Unfolding petals={petals} />}
          <Open petals={petals} gap={gap} />
        </>
      )}
    </svg>
  )
}
