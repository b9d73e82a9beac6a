export { Button } from './Button.tsx'
export { Chip } from './Chip.tsx'
export { Choice, type ChoiceOption } from './Choice.tsx'
export { classes } from './classes.ts'
export { DayField, readDay } from './DayField.tsx'
export { Dialog } from './Dialog.tsx'
export { DoorLayout } from './DoorLayout.tsx'
export { EmptyState } from './EmptyState.tsx'
export { Field } from './Field.tsx'
export { Icon, type IconName } from './Icon.tsx'
export { IconButton } from './IconButton.tsx'
export { Menu, type MenuEntry } from './Menu.tsx'
export { NameField } from './NameField.tsx'
export { ErrorNotice, Notice } from './Notice.tsx'
export { Page, Section } from './Page.tsx'
export { PassphraseField } from './PassphraseField.tsx'
export { PersonDisc } from './PersonDisc.tsx'
export { Pills, type Pill } from './Pills.tsx'
export { readClock } from './readClock.ts'
export { ProgressLine } from './ProgressLine.tsx'
export { Row } from './Row.tsx'
export { Select, type SelectOption } from './Select.tsx'
export { StepRing, type StepRingState } from './StepRing.tsx'
export { Switch } from './Switch.tsx'
export { TextLink } from './TextLink.tsx'
export { Waiting } from './Waiting.tsx'
export { clearToasts, toast, Toasts } from './Toast.tsx'
export { GoContext, HideContext, useGo, useHide, type Go, type Place } from './places.ts'
export { initialsOf } from './PersonDisc.tsx'
export {
  matchesShortcut,
  PlatformContext,
  shortcutWords,
  useShortcut,
  useShortcutWords,
  type Platform,
  type Shortcut,
} from './shortcuts.ts'
export { AppearanceContext, useAppearanceChoice, type AppearanceChoice } from './appearance.ts'
