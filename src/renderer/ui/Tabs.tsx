import type { ReactNode } from 'react'
import { Tab as AriaTab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { classes } from './classes.ts'

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
  /** `sheet`: the tabs stand at the head of one sheet of paper, and what they show scrolls beneath them. */
  readonly look?: 'chapters' | 'sheet'
  /** What stands above and below the chosen one, whichever it is. */
  readonly above?: ReactNode
  readonly below?: ReactNode
}

/** The chapters of one page; arrow keys go along them, and only the chosen one is mounted. */
export const Tabs = <Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  look = 'chapters',
  above,
  below,
}: TabsProps<Id>): ReactNode => (
  <AriaTabs
    className={classes('tabs', look === 'sheet' && 'sheet on-sheet')}
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
    <div className="tab-body">
      {above}
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
      {below}
    </div>
  </AriaTabs>
)
