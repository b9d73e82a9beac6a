import { useState, type ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Field, FormDialog } from '#ui/index.ts'
import { draftOf, readPlan, SessionFields } from './SessionFields.tsx'

type EditSessionProps = { readonly session: SessionView; readonly onClose: () => void }

/** Another date, place or host. A moved date remembers where it came from. */
export const EditSession = ({ session, onClose }: EditSessionProps): ReactNode => {
  const text = useText()
  const { t } = text
  const [draft, setDraft] = useState(() =>
    draftOf(text, {
      ...session,
      hostPersonId: session.people.find(({ isHost }) => isHost)?.personId ?? null,
    }),
  )
  const [intention, setIntention] = useState(session.intention)
  const [isAskedFor, setIsAskedFor] = useState(false)
  const updating = useAct('sessions.update')

  const keep = async (): Promise<void> => {
    const plan = readPlan(draft)
    setIsAskedFor(plan === null)
    if (plan === null) return
    const { ok } = await updating.run({ sessionId: session.id, ...plan, intention: intention.trim() })
    if (ok) onClose()
  }

  return (
    <FormDialog
      title={t('sessions.edit.title')}
      keep={t('sessions.edit.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={updating.isBusy}
      error={updating.error}
    >
      <SessionFields
        draft={draft}
        onChange={setDraft}
        hosts={session.people.filter(({ isGuest }) => !isGuest)}
        isAskedFor={isAskedFor}
      />
      <Field
        label={t('sessions.field.intention')}
        value={intention}
        onChange={setIntention}
        maxLength={2_000}
        hint={t('sessions.field.intention.hint')}
      />
    </FormDialog>
  )
}
