import type { NoteDoc } from '#shared/contract/notes.ts'
import type { PersonId } from '#shared/ids.ts'
import { myName, people, type PersonKey } from '../story/people.ts'
import type { Cast } from './cast.ts'

const firstNameOf = (key: PersonKey): string =>
  (key === 'me' ? myName : people[key].name).split(' ', 1)[0] ?? ''

/** Paragraphs in which the first names of people who are known by then are stored as mentions. */
export const noteDoc = (lines: readonly string[], cast: Cast): NoteDoc => {
  const byFirstName = new Map(cast.people.entries().map(([key, id]) => [firstNameOf(key), id]))
  const anyName = new RegExp(`(?<!\\p{L})(${[...byFirstName.keys()].join('|')})(?!\\p{L})`, 'u')
  return {
    type: 'doc',
    content: lines.map((line) => ({
      type: 'paragraph',
      content: line
        .split(anyName)
        .filter((part) => part !== '')
        .map((part) => inline(part, byFirstName.get(part))),
    })),
  }
}

const inline = (text: string, personId: PersonId | undefined) =>
  personId === undefined ? { type: 'text', text } : { type: 'mention', attrs: { personId } }
