import type { ReactNode } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components'
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
  /** One kind sentence when nothing was found. */
  readonly empty: ReactNode
  /** Right of the words: a narrowing. */
  readonly beside?: ReactNode
}

/** Words above, finds below: the focus stays in the field, the arrow keys choose, Enter opens. */
export const SearchList = ({
  label,
  placeholder,
  value,
  onChange,
  sections,
  empty,
  beside,
}: SearchListProps): ReactNode => (
  <Autocomplete inputValue={value} onInputChange={onChange}>
    <div className="search-line">
      <SearchField aria-label={label} autoFocus className="search-field">
        <Icon name="find" size={22} />
        <Input placeholder={placeholder} autoComplete="off" spellCheck={false} />
      </SearchField>
      {beside}
    </div>
    <ListBox className="search-list" aria-label={label} renderEmptyState={() => <p>{empty}</p>}>
      {sections
        .filter(({ entries }) => entries.length > 0)
        .map((section) => (
          <ListBoxSection key={section.id} id={section.id}>
            <Header className="overline">{section.title}</Header>
            {section.entries.map((entry) => (
              <ListBoxItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                className="search-entry"
                onAction={entry.onChoose}
              >
                <span className="search-mark">{entry.mark}</span>
                <span className="search-words">
                  <span>{entry.shown ?? entry.label}</span>
                  {entry.snippet !== undefined && <span className="search-snippet">{entry.snippet}</span>}
                </span>
                {entry.fact !== undefined && <span className="search-fact">{entry.fact}</span>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
    </ListBox>
  </Autocomplete>
)
