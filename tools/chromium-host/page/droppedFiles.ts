import type { SendToHost } from '../wire/pageMessages.ts'

export type DroppedFiles = {
  /** `webUtils.getPathForFile`: the file's path, or an empty text for one that script made. */
  readonly pathOf: (file: unknown) => string
  readonly answer: (id: number, paths: readonly string[]) => void
}

/**
 * Paths of files that a person dropped or chose. Electron answers synchronously, Chromium's protocol does not:
 * so the event is held back until the host has answered, and then dispatched again.
 * Self-contained on purpose: its source text is injected.
 */
export const makeDroppedFiles = (
  send: SendToHost,
  offer: (get: (id: number, index: number) => File | undefined) => void,
): DroppedFiles => {
  type Held = { readonly files: readonly File[]; readonly resume: () => void }
  const held = new Map<number, Held>()
  const paths = new Map<string, string>()
  const resumed = new WeakSet<Event>()
  let nextId = 1

  // A file that crosses the bridge is another object with the same marks.
  const markOf = (file: File): string => [file.name, file.size, file.lastModified, file.type].join('\n')

  const hold = (event: Event, files: readonly File[], resume: () => void): void => {
    if (files.length === 0 || resumed.has(event)) return
    event.stopImmediatePropagation()
    event.preventDefault()
    const id = nextId++
    held.set(id, { files, resume })
    send(['files', id, files.length])
  }
  const dispatch = (target: EventTarget, event: Event): void => {
    resumed.add(event)
    target.dispatchEvent(event)
  }

  offer((id, index) => held.get(id)?.files[index])

  window.addEventListener(
    'drop',
    (event) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      const target = event.target
      const place = {
        clientX: event.clientX,
        clientY: event.clientY,
        screenX: event.screenX,
        screenY: event.screenY,
      }
      hold(event, files, () => {
        const dataTransfer = new DataTransfer()
        for (const file of files) dataTransfer.items.add(file)
        if (target !== null) {
          dispatch(
            target,
            new DragEvent('drop', {
              ...place,
              dataTransfer,
              bubbles: true,
              cancelable: true,
              composed: true,
            }),
          )
        }
      })
    },
    { capture: true },
  )
  for (const type of ['input', 'change']) {
    window.addEventListener(
      type,
      (event) => {
        const input = event.target
        if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
        hold(event, [...(input.files ?? [])], () =>
          dispatch(input, new Event(type, { bubbles: true, composed: true })),
        )
      },
      { capture: true },
    )
  }

  return {
    pathOf: (file) => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expects a File')
      return paths.get(markOf(file)) ?? ''
    },
    answer: (id, found) => {
      const waiting = held.get(id)
      held.delete(id)
      waiting?.files.forEach((file, index) => {
        const path = found[index]
        if (path !== undefined && path !== '') paths.set(markOf(file), path)
      })
      waiting?.resume()
    },
  }
}
