import { useEffect, useState, type ReactNode } from 'react'
import {
  Button,
  ConfirmDialog,
  DoorLayout,
  Field,
  FormDialog,
  Icon,
  IconButton,
  Kbd,
  Menu,
  Palette,
  SearchList,
  Select,
  StepRing,
  toast,
  Toasts,
} from '#ui/index.ts'
import type { Stage } from './stages.ts'

export type StageOver = Exclude<Stage, 'components' | 'secrets' | 'paper'>

const nothing = (): void => undefined

/** One thing that lies over a page, with a page below it. */
export const OverThePage = ({ stage }: { readonly stage: StageOver }): ReactNode =>
  stage === 'door' ? (
    <div data-shows="DoorLayout">
      <DoorLayout title="Under the rose" says="What is said here stays here." isClosed>
        <h2>What do people call you?</h2>
        <Field label="Your name" value="Ines" onChange={nothing} />
      </DoorLayout>
    </div>
  ) : (
    <main className="stage" data-shows={shownBy[stage]}>
      <h1>Harbour Table</h1>
      <p className="lead second">Seven people who run things, thinking aloud.</p>
      {over[stage]()}
    </main>
  )

const shownBy: Readonly<Record<StageOver, string>> = {
  door: 'DoorLayout',
  confirm: 'ConfirmDialog Dialog',
  form: 'FormDialog Dialog',
  palette: 'Palette SearchList',
  menu: 'Menu',
  select: 'Select',
  toast: 'Toasts',
  tooltip: 'IconButton',
}

const Find = (): ReactNode => {
  const [words, setWords] = useState('board')
  return (
    <Palette
      label="Find or do"
      onClose={nothing}
      foot={
        <>
          <span>
            <Kbd shortcut="Enter" /> open
          </span>
          <span className="spacer" />
          <span>Sealed notes stay out of this list.</span>
        </>
      }
    >
      <SearchList
        label="Find or do"
        placeholder="Find or do"
        value={words}
        onChange={setWords}
        empty="Nothing by that name."
        sections={[
          {
            id: 'notes',
            title: 'In your notes',
            entries: [
              {
                id: '1',
                label: 'Sixth evening',
                mark: <Icon name="note" />,
                shown: 'Sixth evening · only mine',
                snippet: (
                  <>
                    … Oona said nobody tells you the <mark>board</mark> meets at seven in the morning. Go for
                    one term, then …
                  </>
                ),
                fact: 'Harbour Table',
                onChoose: nothing,
              },
              {
                id: '2',
                label: 'Phone Oona about her board years',
                mark: <StepRing state="done" isDecoration />,
                shown: (
                  <>
                    Phone Oona about her <mark>board</mark> years
                  </>
                ),
                fact: 'done',
                onChoose: nothing,
              },
            ],
          },
          {
            id: 'do',
            title: 'Do',
            entries: [
              {
                id: '3',
                label: 'Go off the record',
                mark: <Icon name="bud" />,
                fact: <Kbd shortcut="F9" />,
                onChoose: nothing,
              },
            ],
          },
        ]}
      />
    </Palette>
  )
}

const Told = (): ReactNode => {
  useEffect(() => {
    toast('Released. A respectable end.', nothing)
  }, [])
  return <Toasts />
}

const over: Readonly<Record<StageOver, () => ReactNode>> = {
  door: () => null,
  confirm: () => (
    <ConfirmDialog
      title="Let the first evening’s notes go?"
      goes="Eleven private notes leave this vault for good."
      remains="Two backups still hold them until you make new ones:"
      copies={['the blue memory stick, 2 October', 'the drawer at the library, 14 June']}
      stay="Keep them"
      go="Let them go"
      onGo={nothing}
      onClose={nothing}
    />
  ),
  form: () => (
    <FormDialog
      title="Another date, another place"
      says="The old date is remembered."
      keep="Keep it so"
      onKeep={nothing}
      onClose={nothing}
      error={{ plain: { code: 'busy', message: 'busy' } }}
    >
      <Field label="When" value="next Thursday" onChange={nothing} autoFocus />
      <Field label="Where" value="" onChange={nothing} />
    </FormDialog>
  ),
  palette: () => <Find />,
  menu: () => (
    <Menu
      label="More for Harbour Table"
      entries={[
        { id: '1', label: 'Rename', icon: 'pen', onChoose: nothing },
        { id: '2', label: 'Print', icon: 'print', onChoose: nothing },
        { id: '3', label: 'Not now', onChoose: nothing, isDisabled: true },
      ]}
    />
  ),
  select: () => (
    <Select
      label="Lock after"
      isWide
      value="five"
      onChange={nothing}
      options={[
        { value: 'one', label: '1 minute' },
        { value: 'five', label: '5 minutes' },
        { value: 'ten', label: '10 minutes' },
      ]}
    />
  ),
  toast: () => <Told />,
  tooltip: () => (
    <>
      <IconButton icon="lock" label="Lock" shortcut="Ctrl L" />
      <Button unavailable="Choose a day first.">Plan it</Button>
    </>
  ),
}
