import type { NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import type { NoteId } from '#shared/ids.ts'
import { asBridgeError, on, registerDraft } from '#bridge/index.ts'
import { createKeeper, openNote, type Keeper, type OpenNote } from '#editor/index.ts'
import type { Text } from '#i18n/index.ts'
import { toast } from '#ui/index.ts'
import { openLink } from './openLink.ts'
import { storeOf, type StoredNote } from './noteStores.ts'
import { openSources, type NotePlace, type OpenSources, type SaidHere } from './noteSources.ts'
import { createRestingNotes, type RestingNote } from './restingNotes.ts'

export type NoteAsked = {
  readonly owner: NoteOwner
  readonly layer: NoteLayer
  readonly place: NotePlace
  /** A sealed note of this owner, which was opened by its passphrase. */
  readonly sealed?: NoteId
  /** What the note knows of the world around it, where that is less than the vault's owner may know. */
  readonly sourcesFrom?: (text: Text) => OpenSources
  /** The accessible name of the text. */
  readonly label: string
  /** Names are covered. */
  readonly isReadOnly?: boolean
  readonly text: Text
}

export type NoteInHand = {
  readonly noteId: NoteId
  readonly note: OpenNote
  readonly keeper: Keeper
  /** What people say here can be written down beside the note from now on; null ends it. */
  readonly offerSaid: (said: SaidHere) => void
  /** Keeps what is not kept and closes; the screen may be gone already. */
  readonly leave: () => void
}

/** Notes being left: their last words are on the way, so nobody reads them before. */
const leaving = new Set<Promise<unknown>>()

/** Notes left with text that could not be kept; still tried, and taken up again as they are. */
const unkept = new Map<string, NoteInHand>()

/** Notes left with all of it kept: come back to, they can still be undone. */
const resting = createRestingNotes<
  RestingNote & { readonly wake: (stored: StoredNote, asked: NoteAsked) => NoteInHand | null }
>()

const keyOf = ({ owner, layer, sealed }: NoteAsked): string =>
  JSON.stringify([owner.table, owner.id, layer, sealed ?? null])

/**
 * Opens the note of an owner and layer for writing. From then on it is kept by itself, before a lock too.
 * @throws BridgeError when the vault does not give it
 */
export const takeNote = async (asked: NoteAsked): Promise<NoteInHand> => {
  await Promise.allSettled(leaving)
  const asLeft = unkept.get(keyOf(asked))
  unkept.delete(keyOf(asked))
  if (asLeft !== undefined) return asLeft
  const stored = await storeOf(asked).open()
  return resting.take(keyOf(asked))?.wake(stored, asked) ?? inHand(stored, asked)
}

const inHand = (stored: StoredNote, asked: NoteAsked): NoteInHand => {
  const { place, label, text, isReadOnly = false } = asked
  const store = storeOf(asked)
  const { sources, offerSaid, rest, wake, close } = (
    asked.sourcesFrom ?? ((said) => openSources(place, said))
  )(text)
  const note = openNote({
    doc: stored.doc,
    sources,
    text,
    label,
    isReadOnly,
    onChange: () => keeper.changed(),
    onBlur: () => void keeper.keepNow(),
    onLeftOut: (what) => toast(text.t(`editor.leftOut.${what}`)),
    onOpenLink: (address) => void openLink(address, text),
  })
  const keeper = createKeeper({
    baseRev: stored.rev,
    read: note.read,
    save: (baseRev, doc) => store.save(stored.id, baseRev, doc),
    newest: store.open,
    append: note.append,
    refusalOf: (thrown) => {
      const { code, reason } = asBridgeError(thrown)
      return { code, reason }
    },
  })

  const flush = async (): Promise<boolean> => {
    await note.stepsAtRest()
    return keeper.keepNow()
  }
  let unregister = registerDraft(flush)
  let isReplaced = false
  const unsubscribes = [
    on('notes.replaced', ({ ids }) => (isReplaced ||= ids.includes(stored.id))),
    on('undo.cleared', () => (isReplaced = true)),
  ]
  const keepWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') void keeper.keepNow()
  }
  document.addEventListener('visibilitychange', keepWhenHidden)

  const finish = (): void => {
    keeper.rest()
    unregister()
    for (const unsubscribe of unsubscribes) unsubscribe()
    document.removeEventListener('visibilitychange', keepWhenHidden)
    note.destroy()
    close()
  }
  /** Everything is kept: the text and what can be undone wait for somebody to come back. */
  const goToRest = (): void => {
    unregister()
    rest()
    resting.rest(keyOf(asked), {
      noteId: stored.id,
      size: note.size(),
      finish,
      wake: (now, again) => {
        const isAsLeft =
          now.id === stored.id &&
          now.rev === keeper.rev() &&
          again.text === text &&
          again.label === label &&
          again.sourcesFrom === asked.sourcesFrom &&
          JSON.stringify(again.place) === JSON.stringify(place)
        if (!isAsLeft) {
          finish()
          return null
        }
        unregister = registerDraft(flush)
        wake()
        return taken
      },
    })
  }
  const leave = async (): Promise<void> => {
    if (await flush()) {
      if (isReplaced || !store.mayRest) finish()
      else goToRest()
      // Where it is locked meanwhile, the next opening keeps the version.
      await store.left(stored.id).catch(() => undefined)
      return
    }
    // Still registered and still tried: a lock asks it once more, and says so if it fails.
    const key = keyOf(asked)
    unkept.set(key, taken)
    const unsubscribe = keeper.subscribe(() => {
      if (unkept.get(key) !== taken) return unsubscribe()
      if (keeper.get().kind !== 'kept') return
      unsubscribe()
      unkept.delete(key)
      finish()
    })
  }
  const taken: NoteInHand = {
    noteId: stored.id,
    note,
    keeper,
    offerSaid,
    leave: () => {
      const left = leave()
      leaving.add(left)
      void left.finally(() => leaving.delete(left))
    },
  }
  return taken
}
