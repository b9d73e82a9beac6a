import { useState, type ReactNode } from 'react'
import type { PacketPreview } from '#shared/contract/packets.ts'
import type { ChosenPath } from '#shared/contract/system.ts'
import { droppedPackets, system, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Field, FormDialog } from '#ui/index.ts'
import { ChoosePieces } from './ChoosePieces.tsx'

/** Which file (chosen, or dropped on the window), and the six words that were told; then a look inside, before anything is taken in. */
export const OpenPacket = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useText()
  const [file, setFile] = useState<ChosenPath | null>(null)
  const [words, setWords] = useState('')
  const [seen, setSeen] = useState<PacketPreview>()
  const opening = useAct('packets.preview')

  droppedPackets.useDropped(setFile, seen === undefined && !opening.isBusy)
  const choose = async (): Promise<void> => {
    const chosen = await system('choosePacketFile', {})
    if (chosen !== null) setFile(chosen)
  }
  const open = async (): Promise<void> => {
    if (file === null) return
    const outcome = await opening.run({ file: file.token, words })
    if (outcome.ok) setSeen(outcome.value)
  }
  if (seen !== undefined) return <ChoosePieces seen={seen} onClose={onClose} />
  const missing = file === null ? t('packets.file.missing') : t('packets.words.missing')
  return (
    <FormDialog
      title={t('packets.open.title')}
      says={t('packets.open.says')}
      keep={t('packets.open.act')}
      onKeep={open}
      onClose={onClose}
      isBusy={opening.isBusy}
      unavailable={file === null || words.trim() === '' ? missing : undefined}
      error={opening.error}
    >
      <div className="across">
        <Button onPress={() => void choose()}>{t('packets.file.choose')}</Button>
        {file !== null && <span className="small second path packet-path">{file.shownPath}</span>}
      </div>
      <Field
        label={t('packets.words')}
        hint={t('packets.words.hint')}
        value={words}
        onChange={setWords}
        maxLength={500}
      />
    </FormDialog>
  )
}
