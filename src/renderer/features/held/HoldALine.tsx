import { useEffect, useRef, useState, type ReactNode } from 'react'
import './held.css'
import type { SessionId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, IconButton } from '#ui/index.ts'

/** The one field that takes letters while the session is off the record: Enter holds the line in memory. */
export const HoldALine = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const lines = useCall('held.list', { sessionId })
  const holding = useAct('held.add')
  const settling = useAct('held.settle')
  useEffect(() => field.current?.focus(), [])

  const hold = async (): Promise<void> => {
    const text = typed.trim()
    if (text === '') return
    const { ok } = await holding.run({ sessionId, text })
    if (ok) setTyped('')
    field.current?.focus()
  }
  return (
    <section className="hold-a-line" aria-label={t('held.list')}>
      <form
        className="hold-form"
        onSubmit={(event) => {
          event.preventDefault()
          void hold()
        }}
      >
        <input
          ref={field}
          className="hold-field"
          aria-label={t('held.what')}
          placeholder={t('held.what')}
          value={typed}
          maxLength={4_000}
          autoComplete="off"
          spellCheck="false"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button size="small" look="veil" type="submit">
          {t('held.hold')}
        </Button>
      </form>
      <ErrorNotice error={holding.error ?? settling.error} />
      <ul className="held-lines">
        {(lines.value ?? []).map(({ id, text }) => (
          <li key={id}>
            <span className="held-words">{text}</span>
            <IconButton
              icon="close"
              label={t('held.letGo', { text })}
              onPress={() => void settling.run({ heldLineId: id, as: 'discard' })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
