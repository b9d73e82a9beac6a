import { useState, type ReactNode } from 'react'
import type { ReceivedNote } from '#shared/contract/packets.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { NoteReading } from '#features/notes/index.ts'
import { Button, Dialog, ReadLine } from '#ui/index.ts'

const brandHue = 8

/** A note that was taken in, to be read or let go of. */
export const ReadReceived = ({
  note,
  name,
  onClose,
}: {
  readonly note: ReceivedNote
  readonly name: string
  readonly onClose: () => void
}): ReactNode => {
  const { t, date } = useText()
  const [isLettingGo, setIsLettingGo] = useState(false)
  const read = useCall('packets.readReceived', { noteId: note.noteId })
  if (isLettingGo) {
    const thing = { table: 'note', id: note.noteId } as const
    return <EraseDialog erasure={{ act: 'now', thing }} onClose={onClose} />
  }
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={name}
      says={
        note.keptUntil === null
          ? t('packets.kept')
          : t('packets.keptUntil', { date: date(note.keptUntil, 'full') })
      }
      acts={
        <>
          <Button look="quiet" onPress={() => setIsLettingGo(true)}>
            {t('packets.letGo')}
          </Button>
          <Button autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <ReadLine read={read} />
      {read.value !== undefined && <NoteReading doc={read.value.doc} hue={brandHue} />}
    </Dialog>
  )
}
