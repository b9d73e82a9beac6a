import { useState, type ReactNode } from 'react'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TurnView } from '#shared/contract/turns.ts'
import { kindOfLayer, mayBeWritten } from '#shared/domain/consent.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { TurnId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { Lines, SheetOfTurn } from '#features/capture/index.ts'
import { NotePanel } from '#features/notes/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { Tabs } from '#ui/index.ts'
import { sayUnwritten } from './sayUnwritten.ts'

type Layer = Extract<NoteLayer, 'private' | 'agreed'>

const layers: readonly Layer[] = ['private', 'agreed']

type SessionNotesProps = { readonly session: SessionView; readonly hue: number }

/**
 * What is written in a session, by where it may go: mine stays here, the agreed record may go to the circle. Once it was
 * held, what was written in its turns stands beside them.
 */
export const SessionNotes = ({ session, hue }: SessionNotesProps): ReactNode => {
  const text = useText()
  const { t } = text
  const isHeld = session.status === 'wrap_up' || session.status === 'closed'
  const turns = useCall('turns.list', isHeld ? { sessionId: session.id } : null).value ?? []
  const [chosen, setChosen] = useState<Layer | TurnId>(session.status === 'wrap_up' ? 'agreed' : 'private')
  return (
    <Tabs<Layer | TurnId>
      label={t('notes.title')}
      selected={chosen}
      onSelect={setChosen}
      tabs={[
        ...layers.map((id) => ({
          id,
          label: t(`notes.tab.${id}`),
          content: <SheetOfSession session={session} layer={id} hue={hue} />,
        })),
        ...turns
          .filter(({ presenter }) => presenter !== null)
          .map((turn) => ({
            id: turn.id,
            label: sayTurn(text, turn),
            content: <SheetOfTurn session={session} step={undefined} turn={turn} hue={hue} />,
          })),
      ]}
    />
  )
}

const sayTurn = ({ t }: Text, { presenter }: TurnView): string => {
  if (presenter?.isMe === true) return t('sessions.turn.you')
  const name = presenter?.name ?? null
  return name === null ? t('sessions.turn.member') : t('sessions.turn.of', { name })
}

type SheetOfSessionProps = SessionNotesProps & { readonly layer: Layer }

const SheetOfSession = ({ session, layer, hue }: SheetOfSessionProps): ReactNode => {
  const text = useText()
  const { id: sessionId, circleId, status, people, plannedFor } = session
  const policy = useCall('consent.list', { circleId }).value?.notePolicy
  if (policy === undefined) return null
  if (!mayBeWritten(kindOfLayer(layer), policy, 'nobody')) {
    return <p className="sheet sheet-closed second">{text.t('capture.closed.circle')}</p>
  }
  return (
    <>
      <NotePanel
        owner={{ table: 'session', id: sessionId }}
        layer={layer}
        place={{ circleId, sessionId }}
        hue={hue}
        autoFocus={status === 'running' && layer === 'private'}
        onPaper={{
          title: text.date(dayOf(plannedFor), 'full'),
          members: people.filter(({ isGuest }) => !isGuest).length,
          facts: sayUnwritten(text, session),
        }}
      />
      {status === 'closed' && layer === 'private' && (
        <Lines session={session} step={undefined} turn={null} layer={layer} />
      )}
    </>
  )
}
