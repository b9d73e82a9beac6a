import { useState, type ReactNode } from 'react'
import './packets.css'
import type { ReceivedNote } from '#shared/contract/packets.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ReadLine, Section, useCommand } from '#ui/index.ts'
import { OpenPacket } from './OpenPacket.tsx'
import { ReadReceived } from './ReadReceived.tsx'

/** What was handed to me, and the way to take more of it in. */
export const Received = (): ReactNode => {
  const { t, date } = useText()
  const received = useCall('packets.received', {})
  const [isOpening, setIsOpening] = useState(false)
  const [read, setRead] = useState<ReceivedNote | null>(null)
  useCommand('open-packet', () => setIsOpening(true))
  const nameOf = ({ title, begins }: ReceivedNote): string => title ?? begins.split('\n')[0] ?? ''
  return (
    <Section title={t('packets.title')}>
      <p className="second received-says">{t('packets.says')}</p>
      <ReadLine read={received} />
      {(received.value ?? []).length > 0 && (
        <ul className="received">
          {(received.value ?? []).map((note) => (
            <li key={note.noteId}>
              <button type="button" className="session-line" onClick={() => setRead(note)}>
                <span>{nameOf(note)}</span>
                <span className="leader" />
                <span className="small second">{t('packets.takenOn', { date: date(note.takenOn) })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button onPress={() => setIsOpening(true)}>{t('packets.open')}</Button>
      {isOpening && <OpenPacket onClose={() => setIsOpening(false)} />}
      {read !== null && <ReadReceived note={read} name={nameOf(read)} onClose={() => setRead(null)} />}
    </Section>
  )
}
