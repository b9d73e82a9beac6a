import type { ReactNode } from 'react'
import { circlePlaces, commandGroups, isCirclePlace, keyHoldersOf } from '#shared/commands.ts'
import type { Shortcut } from '#shared/shortcuts.ts'
import { editorKeys } from '#editor/index.ts'
import { useText, type TextKey } from '#i18n/index.ts'
import {
  Button,
  Dialog,
  Kbd,
  runCommand,
  useCommandKey,
  useHolderName,
  useKeyChoices,
  useKeysOf,
  useOfferedCommands,
} from '#ui/index.ts'

type Line = { readonly keys: readonly Shortcut[]; readonly label: string; readonly isSpan?: true }
type Known = { readonly keys: readonly Shortcut[]; readonly label: TextKey }
type Group = { readonly title: TextKey; readonly lines: readonly Line[] }

const around: readonly Known[] = [
  { keys: ['Tab'], label: 'commands.map.tab' },
  { keys: ['ArrowUp', 'ArrowDown'], label: 'commands.map.arrows' },
  { keys: ['Enter', 'Space'], label: 'commands.map.press' },
  { keys: ['Escape'], label: 'commands.map.escape' },
]

/** Every key there is: those of the registry, by group, those of a note, and those every window knows. */
export const KeyboardMap = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const keysOf = useKeysOf()
  const nameOf = useHolderName()
  const { choices } = useKeyChoices()
  const mayChange = useOfferedCommands().includes('change-keys')
  const ofCircles = circlePlaces.map(keysOf)
  // Seven keys in a row are one line, until somebody gave one of them to something else.
  const isRow = ofCircles.every(({ length }) => length > 0) && !Object.keys(choices).some(isCirclePlace)
  const circles: Line = {
    keys: [ofCircles[0], ofCircles.at(-1)].flatMap((keys) => keys ?? []),
    label: t('commands.map.circles'),
    isSpan: true,
  }
  const said = ({ keys, label }: Known): Line => ({ keys, label: t(label) })
  const ofCommands = commandGroups.map((group): Group => {
    const lines = keyHoldersOf(group)
      .filter((holder) => !isRow || !isCirclePlace(holder))
      .map((holder): Line => ({ keys: keysOf(holder), label: nameOf(holder) }))
      .filter(({ keys }) => keys.length > 0)
    return { title: `commands.group.${group}`, lines: group === 'go' && isRow ? [...lines, circles] : lines }
  })
  const groups: readonly Group[] = [
    ...ofCommands.filter(({ lines }) => lines.length > 0),
    { title: 'commands.group.around', lines: around.map(said) },
    { title: 'commands.group.editor', lines: editorKeys.map(said) },
  ]
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('commands.map.title')}
      says={t('commands.map.says', { find: keyOf('find') ?? '' })}
      acts={
        <>
          {mayChange && (
            <Button
              look="quiet"
              onPress={() => {
                onClose()
                runCommand('change-keys')
              }}
            >
              {t('commands.change-keys')}
            </Button>
          )}
          <Button autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <div className="keyboard-map">
        {groups.map(({ title, lines }) => (
          <section key={title} aria-label={t(title)}>
            <h3 className="overline">{t(title)}</h3>
            <dl>
              {lines.map((line) => (
                <MapLine key={line.label} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

const MapLine = ({ line }: { readonly line: Line }): ReactNode => {
  const { t } = useText()
  return (
    <div>
      <dt>{line.label}</dt>
      <dd>
        {line.keys.map((shortcut, index) => (
          <span key={shortcut}>
            {index > 0 && (line.isSpan === true ? ' – ' : ` ${t('commands.map.or')} `)}
            <Kbd shortcut={shortcut} />
          </span>
        ))}
      </dd>
    </div>
  )
}
