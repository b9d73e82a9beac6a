import type { ReactNode } from 'react'
import { Tab as AriaTab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export type Tab<Id extends string> = {
  readonly id: Id
  readonly label: string
  /** How many, quietly beside the label. */
  readonly fact?: string | number
  readonly content: ReactNode
}

type TabsProps<Id extends string> = {
  /** What is divided: "Harbour Table". */
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

/** The chapters of one page; arrow keys go along them, and only the chosen one is mounted. */
export const Tabs = <Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>): ReactNode => (
  <AriaTabs
    className="tabs"
    selectedKey={selected}
    // Keys of the list are the ids of its tabs.
    onSelectionChange={(chosen) => onSelect(chosen as Id)}
  >
    <TabList className="tab-list" aria-label={label}>
      {tabs.map(({ id, label: words, fact }) => (
        <AriaTab key={id} id={id} className="tab">
          {words}
          {fact !== undefined && <span className="tab-fact numbers">{fact}</span>}
        </AriaTab>
      ))}
    </TabList>
    {tabs.map(({ id, content }) => (
      <TabPanel key={id} id={id} className="tab-panel">
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
)
