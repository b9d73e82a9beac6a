import type { ReactNode } from 'react'
import { custom } from './custom.ts'
import { initialsOf } from './initials.ts'
import { seatsAround } from './tableGeometry.ts'

/** What a place shows: still to come, has spoken, presents, is speaking. */
export type SeatState = 'to-come' | 'spoken' | 'presenting' | 'speaking'

export type Seat = { readonly id: string; readonly name: string; readonly state: SeatState }

type RoundTableProps = {
  /** In the order people sit; places never change during a session. */
  readonly seats: readonly Seat[]
  readonly hue: number
  /** "Jules is speaking, then Davit, then you": the same in words. */
  readonly title: string
  readonly size?: number
}

/** No letter is smaller than this on screen. */
const smallestPx = 12

/** The table of a session seen from above: one petal per person, filled as the words go round. */
export const RoundTable = ({ seats, hue, title, size = 214 }: RoundTableProps): ReactNode => {
  const shapes = seatsAround(Math.max(2, seats.length))
  return (
    <svg
      className="round-table"
      width={size}
      height={size}
      viewBox="0 0 100 100"
      role="img"
      aria-label={title}
      style={custom({ '--h': hue, '--letters': Math.max(6.1, (100 * smallestPx) / size) })}
    >
      {shapes.map(({ path }, k) => (
        <path key={path} className={`seat ${seats[k]?.state ?? 'to-come'}`} d={path} />
      ))}
      {seats.map(({ id, name, state }, k) => (
        <text key={id} className={`seat-letters ${state}`} x={shapes[k]?.x} y={shapes[k]?.y}>
          {initialsOf(name)}
        </text>
      ))}
    </svg>
  )
}
