import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export type SelectOption<V extends string> = { readonly value: V; readonly label: string }

type SelectProps<V extends string> = {
  readonly label: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly options: readonly SelectOption<V>[]
  /** A full-width field with its label above; a small pill without a visible label otherwise. */
  readonly isWide?: boolean
  readonly isDisabled?: boolean
}

/** One of several in a menu that opens below. */
export const Select = <V extends string>({
  label,
  value,
  onChange,
  options,
  isWide = false,
  isDisabled = false,
}: SelectProps<V>): ReactNode => (
  <AriaSelect
    className="labelled"
    value={value}
    isDisabled={isDisabled}
    onChange={(chosen) => {
      // Keys of the list are the values of its options.
      if (chosen !== null) onChange(chosen as V)
    }}
  >
    <Label className={isWide ? 'label' : 'only-read-aloud'}>{label}</Label>
    <AriaButton className={classes('select-button', isWide && 'wide')}>
      <SelectValue />
      <Icon name="down" size={13} />
    </AriaButton>
    <Popover className="menu-popover" offset={4} placement={isWide ? 'bottom start' : 'bottom end'}>
      <ListBox className="menu" items={options}>
        {(option) => (
          <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
            {option.label}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
)
