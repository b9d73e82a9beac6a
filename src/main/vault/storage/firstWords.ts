import { plainTextOf, type Doc } from '#shared/domain/documents.ts'
import type { ReadDb } from './database.ts'
import { namesInNotes } from './people.ts'

const mostWords = 120

/** The first words of a note as a column, or a sealed one's title; in them, whoever is mentioned is a mark still. */
export const noteWords = `substr(replace(coalesce(body_plain, CASE state WHEN 'sealed' THEN title END, ''), char(10), ' '), 1, ${mostWords + 1})`

/** The document behind those words as a column, where it is needed to say who is mentioned; else NULL. */
export const noteDocOfWords = `CASE WHEN instr(${noteWords}, '@') > 0 THEN body_doc END`

type Row = { readonly words: string; readonly doc: string | null }

/** Gives a row the words one reads: with names where the document mentions people. */
export const wordsReader = (db: ReadDb): ((row: Row) => string) => {
  let nameOf: ((personId: string) => string) | undefined
  return ({ words, doc }) => {
    if (doc === null) return shortened(words)
    nameOf ??= namesInNotes(db)
    // Written by the gate, which let nothing but a document in.
    const named = plainTextOf(JSON.parse(doc) as Doc, nameOf)
    return shortened(named.slice(0, 2 * mostWords + 2).replaceAll('\n', ' '))
  }
}

/** Ends with a whole word, and says that more follows. */
const shortened = (words: string): string => {
  const letters = [...words]
  if (letters.length <= mostWords) return words
  return `${letters
    .slice(0, mostWords)
    .join('')
    .replace(/\s+\S*$/u, '')} …`
}
