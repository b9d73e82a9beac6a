import type { ReactNode } from 'react'
import { hueStyle } from './custom.ts'
import {
  heartOfChart,
  namePlace,
  petalAngle,
  petalLength,
  petalPath,
  ringRadii,
  slimness,
  toCome,
} from './chartGeometry.ts'

/** How often somebody has had a turn, and how often they held a role (host, time, scribe). */
export type ChartPerson = {
  readonly id: string
  readonly name: string
  readonly turns: number
  readonly roles: number
}

type RoseChartProps = {
  /** In the order of the seats. */
  readonly people: readonly ChartPerson[]
  readonly hue: number
  /** What it shows, for a reader; the words and the table beside it say the same. */
  readonly title: string
  readonly size?: number
}

const longestName = 14

const short = (name: string): string => {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join('')}…`
}

/** The balance of a circle as a rose. It is never shown without its words and its table (ui/BalancePicture). */
export const RoseChart = ({ people, hue, title, size = 340 }: RoseChartProps): ReactNode => {
  const max = Math.max(1, ...people.flatMap(({ turns, roles }) => [turns, roles]))
  const petals = people.map((person, k) => {
    const angle = petalAngle(k, people.length)
    const path = (value: number, slim: number): string =>
      petalPath(angle, petalLength(value, max), people.length, slim)
    return { person, angle, path }
  })
  return (
    <svg
      className="rose-chart"
      width={size}
      height={size}
      viewBox="0 0 100 100"
      role="img"
      aria-label={title}
      style={hueStyle(hue)}
    >
      {ringRadii(max).map((radius) => (
        <circle
          key={radius}
          className="chart-ring"
          cx={heartOfChart.centre}
          cy={heartOfChart.centre}
          r={radius}
        />
      ))}
      {petals.map(
        ({ person, path }) =>
          person.roles > 0 && (
            <path key={person.id} className="chart-roles" d={path(person.roles, slimness.roles)} />
          ),
      )}
      {petals.map(({ person, path }) => (
        <path
          key={person.id}
          className={person.turns > 0 ? 'chart-turns' : 'chart-to-come'}
          d={path(person.turns > 0 ? person.turns : Math.min(toCome, max), slimness.turns)}
        />
      ))}
      {petals.map(({ person, angle }) => {
        const { x, y, anchor } = namePlace(
          angle,
          petalLength(Math.max(person.turns, person.roles, Math.min(toCome, max)), max),
        )
        return (
          <text key={person.id} className="chart-name" x={x} y={y} textAnchor={anchor}>
            {short(person.name)}
          </text>
        )
      })}
      <circle
        className="chart-heart"
        cx={heartOfChart.centre}
        cy={heartOfChart.centre}
        r={heartOfChart.radius}
      />
    </svg>
  )
}
