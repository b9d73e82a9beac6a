import { useState, type ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice, Field } from '#ui/index.ts'
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
    <Dialog
      isOpen
      onClose={onClose}
      title={t('sessions.edit.title')}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button look="prime" type="submit" form="edit-session" isBusy={updating.isBusy}>
            {t('sessions.edit.keep')}
          </Button>
        </>
      }
    >
      <form
        id="edit-session"
        className="stack-form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
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
        <ErrorNotice error={updating.error} />
      </form>
    </Dialog>
  )
}
