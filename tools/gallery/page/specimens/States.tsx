import type { ReactNode } from 'react'
import {
  EmptyState,
  ErrorNotice,
  ReadError,
  Notice,
  Page,
  ProgressLine,
  ReadLine,
  Section,
  TextLink,
  Waiting,
} from '#ui/index.ts'
import { Specimen } from '../Specimen.tsx'

const nothing = (): void => undefined
const full = { plain: { code: 'disk-full', message: 'disk-full' } } as const

/** Empty, busy, wrong. */
export const States = (): ReactNode => (
  <>
    <Specimen of="EmptyState" title="Empty">
      <EmptyState
        title="Nothing parked yet"
        says="A topic can be one line. You need not know yet what you want from the others."
        act={<TextLink onPress={nothing}>Park the first one</TextLink>}
      />
    </Specimen>
    <Specimen
      of="Notice ErrorNotice ReadError"
      title="A quiet sentence"
      says="a fact · worth a word · what went wrong"
    >
      <div className="stack-form">
        <Notice icon="lock">Nothing leaves this computer.</Notice>
        <Notice look="correction" icon="clock">
          Six months unchecked. Worth opening once.
        </Notice>
        <ErrorNotice error={full} />
        <ReadError error={full} onAgain={() => undefined} />
      </div>
    </Specimen>
    <Specimen of="ProgressLine" title="Long work" says="before the first report · on its way">
      <div className="stack-form">
        <ProgressLine progress={undefined} />
        <ProgressLine progress={{ phase: 'proving', done: 3, total: 5 }} />
      </div>
    </Specimen>
    <Specimen
      of="Waiting ReadLine Page Section"
      title="A page and its sections"
      says="there · not there yet · not to be had"
    >
      <Page
        title="Harbour Table"
        overline="The seventh evening"
        acts={<TextLink onPress={nothing}>Edit</TextLink>}
      >
        <Section title="Parking lot" beside="four waiting">
          <p className="said">Following someone everyone loved</p>
        </Section>
      </Page>
      <ReadLine read={{ value: undefined, error: undefined, refetch: nothing }} />
      <ReadLine read={{ value: undefined, error: full, refetch: nothing }} />
      <Waiting error={undefined} onAgain={nothing} />
      <Waiting error={full} onAgain={nothing} />
    </Specimen>
  </>
)
