import { useRef, type PointerEvent, type ReactNode } from 'react'
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  type PressEvent,
} from 'react-aria-components'
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

/** Nobody drags from the button to an entry in less, in CSS px. */
const shortestDrag = 8

/**
 * Where there is room for it nowhere else (large text in a small window), a menu opens over its own button. The press
 * that opened it must not choose what came to lie under the pointer.
 */
const useOpeningPress = () => {
  const pressedAt = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    onPressStart: ({ target, x, y }: PressEvent): void => {
      const { left, top } = target.getBoundingClientRect()
      pressedAt.current = { x: left + x, y: top + y }
    },
    /** Let go of where it was pressed: the next press is another. */
    onPressUp: (): void => {
      pressedAt.current = null
    },
    onPointerUpCapture: (event: PointerEvent): void => {
      const from = pressedAt.current
      pressedAt.current = null
      if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) < shortestDrag)
        event.stopPropagation()
    },
  }
}

/** Further acts behind three dots. */
export const Menu = ({ label, entries, icon = 'more' }: MenuProps): ReactNode => {
  const { onPointerUpCapture, ...onButton } = useOpeningPress()
  return (
    <MenuTrigger>
      <AriaButton className="icon-button" aria-label={label} {...onButton}>
        <Icon name={icon} />
      </AriaButton>
      <Popover className="menu-popover" offset={4} placement="bottom end">
        <AriaMenu className="menu" aria-label={label} onPointerUpCapture={onPointerUpCapture}>
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
}
