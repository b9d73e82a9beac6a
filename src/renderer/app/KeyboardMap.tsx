import { useContext, type ReactNode } from 'react'
import { circleKeys, commandGroups, commandIds, commandOf, keysOf } from '#shared/commands.ts'
import type { Shortcut } from '#shared/shortcuts.ts'
import { editorKeys } from '#editor/index.ts'
import { useText, type TextKey } from '#i18n/index.ts'
import { Button, Dialog, Kbd, PlatformContext, useCommandKey } from '#ui/index.ts'

type Line = { readonly keys: readonly Shortcut[]; readonly label: TextKey }
type Group = { readonly title: TextKey; readonly lines: readonly Line[] }

const around: readonly Line[] = [
  { keys: ['Tab'], label: 'commands.map.tab' },
  { keys: ['ArrowUp', 'ArrowDown'], label: 'commands.map.arrows' },
  { keys: ['Enter', 'Space'], label: 'commands.map.press' },
  { keys: ['Escape'], label: 'commands.map.escape' },
]

const circles: Line = {
  keys: [circleKeys[0] ?? '', circleKeys.at(-1) ?? ''],
  label: 'commands.map.circles',
}

/** Every key there is: those of the registry, by group, those of a note, and those every window knows. */
export const KeyboardMap = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useText()
  const platform = useContext(PlatformContext)
  const keyOf = useCommandKey()
  const ofCommands = commandGroups.map((group): Group => {
    const lines = commandIds
      .filter((id) => commandOf(id).group === group)
      .map((id): Line => ({ keys: keysOf(id, platform), label: `commands.${id}` }))
      .filter(({ keys }) => keys.length > 0)
    return { title: `commands.group.${group}`, lines: group === 'go' ? [...lines, circles] : lines }
  })
  const groups: readonly Group[] = [
    ...ofCommands.filter(({ lines }) => lines.length > 0),
    { title: 'commands.group.around', lines: around },
    { title: 'commands.group.editor', lines: editorKeys },
  ]
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('commands.map.title')}
      says={t('commands.map.says', { find: keyOf('find') ?? '' })}
      acts={
        <Button autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <div className="keyboard-map">
        {groups.map(({ title, lines }) => (
          <section key={title} aria-label={t(title)}>
            <h3 className="overline">{t(title)}</h3>
            <dl>
              {lines.map((line) => (
                <MapLine key={line.label} line={line} isSpan={line === circles} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

const MapLine = ({ line, isSpan }: { readonly line: Line; readonly isSpan: boolean }): ReactNode => {
  const { t } = useText()
  return (
    <div>
      <dt>{t(line.label)}</dt>
      <dd>
        {line.keys.map((shortcut, index) => (
          <span key={shortcut}>
            {index > 0 && (isSpan ? ' – ' : ` ${t('commands.map.or')} `)}
            <Kbd shortcut={shortcut} />
          </span>
        ))}
      </dd>
    </div>
  )
}
