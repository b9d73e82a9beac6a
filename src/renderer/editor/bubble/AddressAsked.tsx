import { useState, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Field, IconButton } from '#ui/index.ts'
import type { Tools } from './openTools.ts'

/** Where the chosen words lead. */
export const AddressAsked = ({ tools }: { readonly tools: Tools }): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [isNone, setIsNone] = useState(false)
  const keep = (): void => {
    if (!tools.linkTo(typed)) setIsNone(true)
  }
  return (
    <form
      className="address-asked"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Field
        label={t('editor.tools.address')}
        placeholder={t('editor.tools.address')}
        hideLabel
        autoFocus
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setIsNone(false)
        }}
        maxLength={2_000}
        correction={isNone ? t('editor.tools.noAddress') : undefined}
      />
      <IconButton
        icon="check"
        label={t('editor.tools.keepAddress')}
        shortcut={t('ui.key.Enter')}
        onPress={keep}
      />
      <IconButton
        icon="close"
        label={t('ui.cancel')}
        shortcut={t('ui.key.Escape')}
        onPress={tools.backToText}
      />
    </form>
  )
}
