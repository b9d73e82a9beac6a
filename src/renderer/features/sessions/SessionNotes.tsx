import { useState, type ReactNode } from 'react'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { NotePanel } from '#features/notes/index.ts'
import { useText } from '#i18n/index.ts'
import { Tabs } from '#ui/index.ts'
import { sayUnwritten } from './sayUnwritten.ts'

type Layer = Extract<NoteLayer, 'private' | 'agreed'>

const layers: readonly Layer[] = ['private', 'agreed']

/** What is written in a session, by where it may go: mine stays here, the agreed record may go to the circle. */
export const SessionNotes = ({
  session,
  hue,
}: {
  readonly session: SessionView
  readonly hue: number
}): ReactNode => {
  const text = useText()
  const { t, date } = text
  const [layer, setLayer] = useState<Layer>(session.status === 'wrap_up' ? 'agreed' : 'private')
  const { id: sessionId, circleId, status, people, plannedFor } = session
  const members = people.filter(({ isGuest }) => !isGuest).length
  return (
    <Tabs
      label={t('notes.title')}
      selected={layer}
      onSelect={setLayer}
      tabs={layers.map((id) => ({
        id,
        label: t(`notes.tab.${id}`),
        content: (
          <NotePanel
            owner={{ table: 'session', id: sessionId }}
            layer={id}
            place={{ circleId, sessionId }}
            hue={hue}
            autoFocus={status === 'running' && id === 'private'}
            onPaper={{ title: date(dayOf(plannedFor), 'full'), members, facts: sayUnwritten(text, session) }}
          />
        ),
      }))}
    />
  )
}
