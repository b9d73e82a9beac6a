import { useEffect, useRef } from 'react'
import { droppedFile } from '#bridge/index.ts'
import { giveDroppedBackup, isBackupAskedFor } from '#features/vault/index.ts'
import { useText } from '#i18n/index.ts'
import { runCommand, toast } from '#ui/index.ts'
import { mayNavigate } from './commandKeys.ts'

const isBackup = ({ name }: File): boolean => name.toLowerCase().endsWith('.subrosa-backup')

/**
 * A backup may be dropped anywhere on the window, locked or open: the look inside opens for it. Any other file is left
 * alone with one sentence, unless what lies under it says its own (a note leaves pictures out).
 */
export const DroppedFiles = (): null => {
  const { t } = useText()
  const say = useRef(t)
  useEffect(() => {
    say.current = t
  })
  useEffect(() => {
    const take = async (file: File): Promise<void> => {
      const chosen = await droppedFile(file)
      if (chosen === null) return toast(say.current('app.drop.other'))
      if (isBackupAskedFor()) return giveDroppedBackup(chosen)
      // Where something is asked or shown that must not be lost, nothing leads away from it.
      if (!mayNavigate() || !runCommand('open-backup')) return toast(say.current('app.drop.later'))
      giveDroppedBackup(chosen)
    }
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    // Before the note under it hears of it: a backup is no picture.
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])]
      const backup = files.find(isBackup) ?? (isBackupAskedFor() ? files[0] : undefined)
      if (backup === undefined) return
      event.preventDefault()
      event.stopPropagation()
      void take(backup)
    }
    const dropOther = (event: DragEvent): void => {
      if (event.defaultPrevented || (event.dataTransfer?.files.length ?? 0) === 0) return
      event.preventDefault()
      toast(say.current('app.drop.other'))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop, { capture: true })
    window.addEventListener('drop', dropOther)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop, { capture: true })
      window.removeEventListener('drop', dropOther)
    }
  }, [])
  return null
}
