import type { ReactNode } from 'react'
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon, type IconName } from './Icon.tsx'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly onChoose: () => void
  readonly isDisabled?: boolean
}

type MenuProps = {
  /** What the three dots stand for: "More for Harbour Table". */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly icon?: IconName
}

/** Further acts behind three dots. */
export const Menu = ({ label, entries, icon = 'more' }: MenuProps): ReactNode => (
  <MenuTrigger>
    <AriaButton className="icon-button" aria-label={label}>
      <Icon name={icon} />
    </AriaButton>
    <Popover className="menu-popover" offset={4} placement="bottom end">
      <AriaMenu className="menu" aria-label={label}>
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            className="menu-item"
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.onChoose}
          >
            {entry.icon !== undefined && <Icon name={entry.icon} />}
            {entry.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
