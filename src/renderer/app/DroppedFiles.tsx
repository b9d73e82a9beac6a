import { useEffect, useRef } from 'react'
import type { CommandId } from '#shared/commands.ts'
import { droppedBackups, droppedFile, droppedPackets, type DropPlace } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { runCommand, toast } from '#ui/index.ts'
import { mayNavigate } from './commandKeys.ts'

type Kind = { readonly ending: string; readonly place: DropPlace; readonly command: CommandId }

const kinds: readonly Kind[] = [
  { ending: '.subrosa-backup', place: droppedBackups, command: 'open-backup' },
  { ending: '.age', place: droppedPackets, command: 'open-packet' },
]

/** What a form asks for is whatever is dropped; else a file is what its ending says. */
const meant = (files: readonly File[]): { readonly kind: Kind; readonly file: File } | undefined => {
  const asking = kinds.find(({ place }) => place.isAskedFor())
  const [first] = files
  if (asking !== undefined && first !== undefined) {
    return { kind: asking, file: files.find((file) => isOf(asking, file)) ?? first }
  }
  return files
    .flatMap((file) => kinds.filter((kind) => isOf(kind, file)).map((kind) => ({ kind, file })))
    .at(0)
}

const isOf = ({ ending }: Kind, { name }: File): boolean => name.toLowerCase().endsWith(ending)

/**
 * A backup or a packet may be dropped anywhere on the window, a backup also while it is locked: the look inside opens for
 * it. Any other file is left alone with one sentence, unless what lies under it says its own (a note leaves pictures out).
 */
export const DroppedFiles = (): null => {
  const { t } = useText()
  const say = useRef(t)
  useEffect(() => {
    say.current = t
  })
  useEffect(() => {
    const take = async ({ place, command }: Kind, file: File): Promise<void> => {
      const chosen = await droppedFile(file)
      if (chosen === null) return toast(say.current('app.drop.other'))
      if (place.isAskedFor()) return place.give(chosen)
      // Where something is asked or shown that must not be lost, nothing leads away from it.
      if (!mayNavigate() || !runCommand(command)) return toast(say.current('app.drop.later'))
      place.give(chosen)
    }
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    // Before the note under it hears of it: neither is a picture.
    const drop = (event: DragEvent): void => {
      const found = meant([...(event.dataTransfer?.files ?? [])])
      if (found === undefined) return
      event.preventDefault()
      event.stopPropagation()
      void take(found.kind, found.file)
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
