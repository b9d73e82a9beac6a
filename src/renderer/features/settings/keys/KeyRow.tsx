import type { ReactNode } from 'react'
import type { KeyHolder } from '#shared/commands.ts'
import { useText } from '#i18n/index.ts'
import { Kbd, Row, useHolderName, useKeyChoices, useKeysOf, useShortcutWords } from '#ui/index.ts'

type KeyRowProps = {
  readonly holder: KeyHolder
  readonly onChange: () => void
  readonly onUsual: () => void
}

/** What it is, a leader, and its key, which is the button that gives it another. */
export const KeyRow = ({ holder, onChange, onUsual }: KeyRowProps): ReactNode => {
  const { t } = useText()
  const words = useShortcutWords()
  const keys = useKeysOf()(holder)
  const name = useHolderName()(holder)
  const { choices } = useKeyChoices()
  const or = ` ${t('commands.map.or')} `
  const said = keys.length === 0 ? t('settings.keys.none') : keys.map(words).join(or)
  return (
    <Row
      more={
        <>
          {choices[holder] !== undefined && (
            <button
              type="button"
              className="key-button"
              aria-label={t('settings.keys.usualLabel', { name })}
              onClick={onUsual}
            >
              {t('settings.keys.usual')}
            </button>
          )}
          <button
            type="button"
            className="key-button"
            aria-label={t('settings.keys.change', { key: said, name })}
            aria-haspopup="dialog"
            onClick={onChange}
          >
            {keys.length === 0
              ? said
              : keys.map((shortcut, index) => (
                  <span key={shortcut}>
                    {index > 0 && or}
                    <Kbd shortcut={shortcut} />
                  </span>
                ))}
          </button>
        </>
      }
    >
      <span className="thing-words">{name}</span>
    </Row>
  )
}
