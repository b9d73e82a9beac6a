import { useContext, useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { KeyHolder } from '#shared/commands.ts'
import { planKey, withoutKey, type KeyChoices } from '#shared/keyChoices.ts'
import { shortcutOf, type Shortcut } from '#shared/shortcuts.ts'
import { useText } from '#i18n/index.ts'
import {
  awaitKey,
  Button,
  Dialog,
  PlatformContext,
  useCommandKey,
  useHolderName,
  useKeyChoices,
  useKeysOf,
  useShortcutWords,
} from '#ui/index.ts'
import { usePlanWords } from './planWords.ts'

type KeyDialogProps = {
  readonly holder: KeyHolder
  readonly onClose: () => void
  /** What is chosen from now on, and the sentence that says so. */
  readonly onKeep: (choices: KeyChoices, says: string) => void
}

/** By these one moves about in the sheet itself. */
const ofSheet = new Set(['Tab', 'Shift+Tab', 'Escape'])

/** Waits for a key, says what giving it would mean, and gives it. */
export const KeyDialog = ({ holder, onClose, onKeep }: KeyDialogProps): ReactNode => {
  const { t } = useText()
  const platform = useContext(PlatformContext)
  const { choices } = useKeyChoices()
  const keyOf = useCommandKey()
  const words = useShortcutWords()
  const name = useHolderName()(holder)
  const hasKey = useKeysOf()(holder).length > 0
  const [pressed, setPressed] = useState<Shortcut | null>(null)
  const fieldId = useId()
  useEffect(() => () => awaitKey(false), [])

  const plan = pressed === null ? null : planKey(holder, pressed, platform, choices)
  const { says, done } = usePlanWords(holder, pressed, plan)
  const isPossible = plan !== null && 'choices' in plan
  const keep = (): void => {
    if (isPossible) onKeep(plan.choices, done)
  }
  const none = hasKey ? withoutKey(holder, platform, choices) : null

  const hear = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(event.nativeEvent, platform)
    if (shortcut === null || ofSheet.has(shortcut)) return
    event.preventDefault()
    event.stopPropagation()
    if (shortcut === 'Enter' && isPossible) keep()
    else if (!event.repeat) setPressed(shortcut)
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.keys.ask', { name })}
      says={t('settings.keys.askSays', { hide: keyOf('hide') ?? '', lock: keyOf('lock') ?? '' })}
      acts={
        <>
          {none !== null && (
            <Button look="quiet" onPress={() => onKeep(none, t('settings.keys.doneNone', { name }))}>
              {t('settings.keys.without')}
            </Button>
          )}
          <span className="spacer" />
          <Button look="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            look="prime"
            onPress={keep}
            unavailable={isPossible ? undefined : says === '' ? t('settings.keys.notYet') : says}
          >
            {plan?.means === 'swapped' && t('settings.keys.swap')}
            {plan?.means === 'taken' && t('settings.keys.take')}
            {plan?.means !== 'swapped' && plan?.means !== 'taken' && t('settings.keys.keep')}
          </Button>
        </>
      }
    >
      <div className="labelled">
        <label className="only-read-aloud" htmlFor={fieldId}>
          {t('settings.keys.field')}
        </label>
        <div className="field key-field">
          <input
            id={fieldId}
            readOnly
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the sheet asks for nothing else
            autoFocus
            value={pressed === null ? '' : words(pressed)}
            placeholder={t('settings.keys.press')}
            onKeyDown={hear}
            onFocus={() => awaitKey(true)}
            onBlur={() => awaitKey(false)}
          />
        </div>
        <p className="hint key-says" role="status">
          {says}
        </p>
      </div>
    </Dialog>
  )
}
