import { useState, type ReactNode } from 'react'
import { hues } from '#rosette/index.ts'
import {
  BroughtAlong,
  Button,
  Chip,
  Disclosure,
  IconButton,
  LongList,
  PersonDisc,
  Row,
  StepRing,
  Table,
  Tabs,
  Timeline,
  rowsOf,
} from '#ui/index.ts'
import { InState, Line, Specimen } from '../Specimen.tsx'

const rings = ['open', 'underway', 'done', 'changed', 'released'] as const
const acts = (
  <>
    <IconButton icon="check" label="Done" />
    <IconButton icon="wait" label="Later" />
    <IconButton icon="more" label="More" />
  </>
)
const manySteps = Array.from({ length: 5_000 }, (_, k) => ({ id: String(k), title: `Next step ${k + 1}` }))

/** What stands on the page to be read. */
export const Facts = (): ReactNode => {
  const [chapter, setChapter] = useState<'since' | 'sessions' | 'balance'>('since')
  return (
    <>
      <Specimen of="BroughtAlong" title="Words brought along, in English whatever the window speaks">
        <p className="lead">
          <BroughtAlong isBuiltIn>What would you do if nobody were watching?</BroughtAlong>
        </p>
      </Specimen>
      <Specimen
        of="PersonDisc Chip StepRing"
        title="People, chips and rings"
        says="here · presenting · speaking · you · away · small; rings: open · under way · done · changed · released"
      >
        <Line>
          <PersonDisc name="Sanna" hue={hues.slate} />
          <PersonDisc name="Priya" hue={hues.slate} state="presenting" />
          <PersonDisc name="Jules" hue={hues.slate} state="speaking" />
          <PersonDisc name="Ines" hue={hues.slate} state="you" />
          <PersonDisc name="Tobias" hue={hues.slate} state="away" />
          <PersonDisc name="Maren" hue={hues.fern} isSmall />
          <PersonDisc name="👩‍🚀 Zoë" hue={hues.plum} />
          <PersonDisc name="שרה" hue={hues.honey} />
        </Line>
        <Line>
          <Chip look="hue" hue={hues.slate}>
            Priya
          </Chip>
          <Chip look="hue" hue={hues.copper}>
            Kitchen Table
          </Chip>
          <Chip>under way</Chip>
          <Chip look="leaf">kept</Chip>
          <Chip look="amber">worth a word</Chip>
          <Chip look="line">by 9 January</Chip>
        </Line>
        <Line>
          {rings.map((state) => (
            <StepRing key={state} state={state} hue={hues.slate} />
          ))}
        </Line>
      </Specimen>
      <Specimen
        of="Row"
        title="Rows"
        says="rest · hover or focus: the fact gives way to three acts · overfull"
      >
        <InState state="hovered" on=".row:nth-child(2)">
          <ul className="rows">
            <Row lead={<StepRing state="open" isDecoration />} fact="Sanna may ask" acts={acts}>
              Ask Lotte what she would keep, and why
            </Row>
            <Row lead={<StepRing state="open" isDecoration />} fact="on Thursday" acts={acts}>
              Ring the harbour master about the barge
            </Row>
            <Row lead={<StepRing state="done" isDecoration />} fact={<Chip look="leaf">kept</Chip>}>
              Tobias let the two teams write one rota together
            </Row>
            <Row
              lead={<StepRing state="underway" hue={hues.slate} isDecoration />}
              fact="since a long while ago"
            >
              {'A next step whose words go on and on, and then some more, '.repeat(3)}
            </Row>
          </ul>
        </InState>
      </Specimen>
      <Specimen of="Tabs" title="Chapters of a page">
        <Tabs
          label="Harbour Table"
          selected={chapter}
          onSelect={setChapter}
          tabs={[
            { id: 'since', label: 'Since we met', content: 'Eight weeks since 22 October.' },
            { id: 'sessions', label: 'Sessions', fact: 6, content: 'Six evenings.' },
            { id: 'balance', label: 'Balance', content: 'Everybody has had a turn.' },
          ]}
        />
      </Specimen>
      <Specimen of="Timeline" title="A line of time">
        <Timeline
          label="How it went"
          moments={[
            {
              id: '3',
              isNow: true,
              says: (
                <>
                  Eight weeks on. <b>Is it the right size?</b>
                </>
              ),
              extra: (
                <>
                  <Button look="soft" size="small">
                    Make it smaller
                  </Button>
                  <Button look="quiet" size="small">
                    Keep as it is
                  </Button>
                </>
              ),
            },
            { id: '2', when: '12 November', says: 'Wrote the letter, did not send it.' },
            { id: '1', when: '22 October, sixth evening', says: 'Said aloud at the table.' },
          ]}
        />
      </Specimen>
      <Specimen of="Table" title="Side by side">
        <Table
          caption="What the backup holds, and what is here"
          columns={[
            { id: 'what', title: 'What' },
            { id: 'here', title: 'here', isNumber: true },
            { id: 'backup', title: 'backup', isNumber: true },
          ]}
          rows={[
            { id: '1', head: 'Harbour Table, notes', cells: ['61', '50'] },
            { id: '2', head: 'Plumline Four, notes', cells: ['34', '34'] },
            { id: '3', head: 'Faded on purpose since', cells: ['–', '7'] },
          ]}
        />
      </Specimen>
      <Specimen of="Disclosure" title="More, when asked for">
        <Disclosure title="What a backup is">A copy that was read back and compared.</Disclosure>
        <Disclosure title="Opened" startsOpen>
          It lies where you put it, and nowhere else.
        </Disclosure>
      </Specimen>
      <Specimen
        of="LongList"
        title="Five thousand next steps"
        says="of which only those in sight exist · a few, in a plain list"
      >
        <div className="long-list">
          <LongList label="Next steps" rows={rowsOf(manySteps)} nameOf={({ title }) => title} rowPx={46}>
            {({ title }) => (
              <div className="row">
                <StepRing state="open" isDecoration />
                {title}
                <span className="leader" />
                <IconButton icon="check" label={`Done: ${title}`} />
              </div>
            )}
          </LongList>
        </div>
        <LongList label="A few" rows={rowsOf(manySteps.slice(0, 2))} nameOf={({ title }) => title} rowPx={46}>
          {({ title }) => <div className="row">{title}</div>}
        </LongList>
      </Specimen>
    </>
  )
}
