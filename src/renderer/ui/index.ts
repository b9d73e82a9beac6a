export { AliasViewContext, useAliasView } from './aliasView.ts'
export { BalancePicture } from './BalancePicture.tsx'
export { BroughtAlong } from './BroughtAlong.tsx'
export { Button } from './Button.tsx'
export { Chip } from './Chip.tsx'
export { Choice, type ChoiceOption } from './Choice.tsx'
export { classes } from './classes.ts'
export { DayField, readDay } from './DayField.tsx'
export { ConfirmDialog } from './ConfirmDialog.tsx'
export { Dialog } from './Dialog.tsx'
export { Disclosure } from './Disclosure.tsx'
export { DoorLayout } from './DoorLayout.tsx'
export { EmptyState } from './EmptyState.tsx'
export { Field } from './Field.tsx'
export { FormDialog } from './FormDialog.tsx'
export { Icon, type IconName } from './Icon.tsx'
export { IconButton } from './IconButton.tsx'
export { Kbd } from './Kbd.tsx'
export { LanguageSelect, OtherLanguages } from './languages.tsx'
export { LongList } from './longList/LongList.tsx'
export { rowsOf, type Rows } from './longList/rows.ts'
export { Menu, type MenuEntry } from './Menu.tsx'
export { NameField } from './NameField.tsx'
export { ErrorNotice, Notice } from './Notice.tsx'
export { Page, Section } from './Page.tsx'
export { Palette } from './Palette.tsx'
export { PassphraseField } from './PassphraseField.tsx'
export { PersonDisc } from './PersonDisc.tsx'
export { Pills, type Pill } from './Pills.tsx'
export { readClock } from './readClock.ts'
export { ProgressLine } from './ProgressLine.tsx'
export { ReadError } from './ReadError.tsx'
export { ReadLine } from './ReadLine.tsx'
export { Row } from './Row.tsx'
export { SearchList, type SearchEntry, type SearchSection } from './SearchList.tsx'
export { Select, type SelectOption } from './Select.tsx'
export { StepRing, type StepRingState } from './StepRing.tsx'
export { Switch } from './Switch.tsx'
export { Table, type TableColumn, type TableRow } from './Table.tsx'
export { Tabs, type Tab } from './Tabs.tsx'
export { TextLink } from './TextLink.tsx'
export { Timeline, type Moment } from './Timeline.tsx'
export { Waiting } from './Waiting.tsx'
export { useWholeWindow, WholeWindowContext } from './wholeWindow.ts'
export { WithTooltip } from './WithTooltip.tsx'
export { eventsOfLetters, isOfWrittenLetter } from './writtenLetter.ts'
export { clearToasts, toast, Toasts } from './Toast.tsx'
export { GoContext, HideContext, useGo, useHide, type Go, type Place } from './places.ts'
export {
  PlatformContext,
  useCommandKey,
  useHolderName,
  useKeysOf,
  useShortcut,
  useShortcutWords,
} from './shortcuts.ts'
export { awaitKey, isKeyAwaited, KeyChoicesContext, useKeyChoices } from './keyChoices.ts'
export {
  forgetAwaited,
  offerCommand,
  offeredCommands,
  offerScreens,
  runCommand,
  useCommand,
  useOfferedCommands,
  watchCommands,
} from './commands.ts'
export { AppearanceContext, useAppearanceChoice, type AppearanceChoice } from './appearance.ts'
