import type { ReactNode } from 'react'
import { BackupSeal, hues, Rosette, RoundTable, type Seat } from '#rosette/index.ts'
import { BalancePicture } from '#ui/index.ts'
import { Line, Specimen } from '../Specimen.tsx'

const counts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const hueOf = (k: number): number => Object.values(hues)[k % 10] ?? hues.rose

const seats: readonly Seat[] = [
  { id: '1', name: 'Priya', state: 'presenting' },
  { id: '2', name: 'Sanna', state: 'spoken' },
  { id: '3', name: 'Tobias', state: 'spoken' },
  { id: '4', name: 'Maren', state: 'spoken' },
  { id: '5', name: 'Jules', state: 'speaking' },
  { id: '6', name: 'Davit', state: 'to-come' },
  { id: '7', name: 'Ines', state: 'to-come' },
]

const people = [
  { id: '1', name: 'Priya', turns: 0, roles: 1 },
  { id: '2', name: 'Sanna', turns: 2, roles: 2 },
  { id: '3', name: 'Tobias', turns: 2, roles: 4 },
  { id: '4', name: 'Maren', turns: 1, roles: 2 },
  { id: '5', name: 'Jules', turns: 3, roles: 3 },
  { id: '6', name: 'Davit', turns: 1, roles: 4 },
  { id: '7', name: 'You', turns: 2, roles: 3 },
]

/** The rosette from two to twelve, in every look, and the pictures made from it. */
export const Roses = (): ReactNode => (
  <>
    <Specimen
      of="Rosette"
      title="The rosette, two to twelve"
      says="from 44 pixels on · below, the silhouette"
    >
      <Line>
        {counts.map((members, k) => (
          <Rosette key={members} members={members} hue={hueOf(k)} size={46} />
        ))}
      </Line>
      <Line>
        {counts.map((members, k) => (
          <Rosette key={members} members={members} hue={hueOf(k)} size={21} />
        ))}
      </Line>
    </Specimen>
    <Specimen
      of="Rosette BackupSeal"
      title="Open, closed, sealed, proven"
      says="brand · opening · closed · empty state · sealed · proven backup · not proven yet"
    >
      <Line>
        <Rosette members={5} size={72} look="brand" title="Subrosa" />
        <Rosette members={7} hue={hues.slate} size={72} opening />
        <Rosette members={5} size={72} closed />
        <Rosette members={5} size={72} closed look="faint" />
        <Rosette members={6} hue={hues.fern} size={72} look="sealed" />
        <BackupSeal isProven size={72} />
        <BackupSeal isProven={false} size={72} />
      </Line>
      <div className="on-veil on-damson-ground">
        <Line>
          <Rosette members={5} size={96} closed look="on-damson" />
          <Rosette members={5} size={96} look="on-damson" />
        </Line>
      </div>
    </Specimen>
    <Specimen
      of="RoundTable"
      title="The table of a session"
      says="presenting · has spoken · speaking · to come · two at a table · twelve"
    >
      <Line>
        <RoundTable seats={seats} hue={hues.slate} title="Jules is speaking, then Davit, then you" />
        <RoundTable
          seats={seats.slice(1, 3)}
          hue={hues.fern}
          size={140}
          title="Sanna and Tobias have spoken"
        />
        <RoundTable
          seats={counts.concat(1).map((k) => ({ id: String(k), name: `Q${k}`, state: 'to-come' }))}
          hue={hues.honey}
          size={180}
          title="Twelve people, nobody has spoken yet"
        />
      </Line>
    </Specimen>
    <Specimen of="BalancePicture RoseChart" title="Balance, words first">
      <BalancePicture
        startsShown
        hue={hues.slate}
        people={people}
        says={
          <>
            Priya has not yet had a turn; Thursday’s first is hers. <i>Would she like to go first?</i>
          </>
        }
      />
      <BalancePicture hue={hues.slate} people={people} says="Everybody has had a turn since spring." />
    </Specimen>
  </>
)
