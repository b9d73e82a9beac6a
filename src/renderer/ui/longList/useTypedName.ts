import { useRef, type KeyboardEvent } from 'react'
import type { Rows } from './rows.ts'
import type { CurrentRow } from './useCurrentRow.ts'

/** Letters that follow one another sooner than this are one beginning. */
const togetherMs = 1_000

/**
 * Goes to the next row whose name begins as typed, from the one after this and around the end; more letters of the same
 * beginning may stay where they are.
 */
export const useTypedName = <Item>(
  { length, at, find }: Rows<Item>,
  nameOf: (item: Item) => string,
): ((event: KeyboardEvent, current: CurrentRow) => void) => {
  const typed = useRef({ letters: '', at: -Infinity })

  const findHere = (beginning: string, from: number): number | null => {
    const wanted = beginning.toLocaleLowerCase()
    for (let step = 0; step < length; step += 1) {
      const index = (from + step) % length
      const item = at(index)
      if (item !== undefined && nameOf(item).toLocaleLowerCase().startsWith(wanted)) return index
    }
    return null
  }

  return (event, current) => {
    const isLetter = [...event.key].length === 1 && (event.key !== ' ' || typed.current.letters !== '')
    if (!isLetter || event.nativeEvent.isComposing) return
    event.preventDefault()
    const isMore = event.timeStamp - typed.current.at < togetherMs
    const letters = isMore ? typed.current.letters + event.key : event.key
    typed.current = { letters, at: event.timeStamp }
    const from = current.index + (isMore ? 0 : 1)
    const found = find === undefined ? findHere(letters, from) : find(letters, from)
    void Promise.resolve(found).then((index) => {
      if (index !== null && typed.current.letters === letters) current.goTo(index)
    })
  }
}
