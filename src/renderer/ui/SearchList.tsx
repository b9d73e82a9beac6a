import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export type SearchEntry = {
  readonly id: string
  readonly label: string
  /** An icon, a ring, a rosette. */
  readonly mark?: ReactNode
  /** The label with what was found marked in it. */
  readonly shown?: ReactNode
  /** A second line, in serif. */
  readonly snippet?: ReactNode
  /** At the right: where it is, or its key. */
  readonly fact?: ReactNode
  readonly onChoose: () => void
}

export type SearchSection = {
  readonly id: string
  readonly title: string
  readonly entries: readonly SearchEntry[]
}

type SearchListProps = {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What was found, already in the order it is shown in; empty sections are left out. */
  readonly sections: readonly SearchSection[]
  /** Not everything that can be found is there yet: an Enter waits for it, and nothing is said to be missing. */
  readonly isComing?: boolean
  /** One kind sentence when nothing was found. */
  readonly empty: ReactNode
  /** Right of the words: a narrowing. */
  readonly beside?: ReactNode
}

/** How far a key moves along the list; the ends meet, but for the keys that go to an end. */
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
}

/**
 * Words above, finds below: a combobox whose list stands open. The focus stays in the field, the arrow keys choose,
 * Enter opens; with every new word the first find is the chosen one, so that typing and Enter is enough. (React Aria's
 * Autocomplete chooses it a moment later, and an Enter in between would open nothing.)
 */
export const SearchList = ({
  label,
  placeholder,
  value,
  onChange,
  sections,
  isComing = false,
  empty,
  beside,
}: SearchListProps): ReactNode => {
  const id = useId()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const waitingEnter = useRef(false)
  const list = useRef<HTMLDivElement>(null)
  const shown = sections.filter(({ entries }) => entries.length > 0)
  const entries = shown.flatMap((section) => section.entries)
  const chosen = entries.find((entry) => entry.id === chosenId) ?? entries[0]
  const optionId = (entry: SearchEntry): string => `${id}-${entry.id.replaceAll(' ', '-')}`

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])
  useEffect(() => {
    if (isComing || !waitingEnter.current) return
    waitingEnter.current = false
    chosen?.onChoose()
  }, [isComing, chosen])

  const press = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && isComing) waitingEnter.current = true
    else if (event.key === 'Enter') chosen?.onChoose()
    else if (chosen !== undefined && move !== undefined) {
      setChosenId(entries[move(entries.indexOf(chosen), entries.length)]?.id ?? null)
    } else return
    event.preventDefault()
  }

  return (
    <>
      <div className="search-line">
        <div className="search-field">
          <Icon name="find" size={22} />
          <input
            role="combobox"
            aria-label={label}
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            value={value}
            onKeyDown={press}
            onChange={(event) => {
              onChange(event.target.value)
              setChosenId(null)
              waitingEnter.current = false
            }}
          />
        </div>
        {beside}
      </div>
      {entries.length === 0 && !isComing && <p className="search-empty">{empty}</p>}
      <div
        id={`${id}-list`}
        ref={list}
        className="search-list"
        role="listbox"
        aria-label={label}
        tabIndex={-1}
      >
        {shown.map((section) => (
          <div key={section.id} role="group" aria-labelledby={`${id}-of-${section.id}`}>
            <p id={`${id}-of-${section.id}`} className="overline" role="presentation">
              {section.title}
            </p>
            {section.entries.map((entry) => (
              <Entry
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                isChosen={entry === chosen}
                onPoint={() => setChosenId(entry.id)}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

type EntryProps = {
  readonly id: string
  readonly entry: SearchEntry
  readonly isChosen: boolean
  readonly onPoint: () => void
}

const Entry = ({ id, entry, isChosen, onPoint }: EntryProps): ReactNode => (
  // The focus never leaves the field, whose keys do what a press here does.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
  <div
    id={id}
    role="option"
    aria-selected={isChosen}
    className={classes('search-entry', isChosen && 'chosen')}
    onMouseMove={isChosen ? undefined : onPoint}
    onMouseDown={(event) => event.preventDefault()}
    onClick={entry.onChoose}
  >
    <span className="search-mark">{entry.mark}</span>
    <span className="search-words">
      <span>{entry.shown ?? entry.label}</span>
      {entry.snippet !== undefined && <span className="search-snippet">{entry.snippet}</span>}
    </span>
    {entry.fact !== undefined && <span className="search-fact">{entry.fact}</span>}
  </div>
)
