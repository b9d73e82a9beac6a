import { useEffect, useRef, useState } from 'react'
import { call } from '#bridge/index.ts'

export const wordCount = 12

const known = new Map<string, readonly string[]>()

/** Up to six words of the list that begin with what was typed; the list itself stays in the vault process. */
export const completeWord = async (prefix: string): Promise<readonly string[]> => {
  const asked = prefix.slice(0, 12)
  const kept = known.get(asked)
  if (kept !== undefined) return kept
  const { words } = await call('vault.completeWord', { prefix: asked })
  known.set(asked, words)
  return words
}

/** `unsure`: not a word yet, but one could still begin like this. */
export type WordState = 'empty' | 'unsure' | 'known' | 'unknown'

export type TypedWords = {
  readonly words: readonly string[]
  readonly states: readonly WordState[]
  readonly setWord: (index: number, word: string) => void
  /** Fills from `index` on with several words at once. */
  readonly setFrom: (index: number, words: readonly string[]) => void
  /** Every one of the twelve is a word of the list. */
  readonly isComplete: boolean
  /** As the contract takes them. */
  readonly text: string
}

const clean = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 12)

const judge = (word: string, list: readonly string[]): WordState =>
  list.includes(word) ? 'known' : list.length > 0 ? 'unsure' : 'unknown'

/** Twelve words while they are typed, each held against the list as it grows. */
export const useTypedWords = (): TypedWords => {
  const [words, setWords] = useState<readonly string[]>(() => Array.from({ length: wordCount }, () => ''))
  const [judged, setJudged] = useState<ReadonlyMap<string, WordState>>(new Map())
  const asked = useRef(new Set<string>())

  useEffect(() => {
    for (const word of words) {
      if (word === '' || asked.current.has(word)) continue
      asked.current.add(word)
      completeWord(word).then(
        (list) => setJudged((now) => new Map(now).set(word, judge(word, list))),
        () => asked.current.delete(word),
      )
    }
  }, [words])

  const states = words.map((word): WordState => (word === '' ? 'empty' : (judged.get(word) ?? 'unsure')))
  return {
    words,
    states,
    setWord: (index, word) => setWords((now) => now.with(index, clean(word))),
    setFrom: (index, several) =>
      setWords((now) => now.map((word, at) => clean(several[at - index] ?? '') || word)),
    isComplete: states.every((state) => state === 'known'),
    text: words.join(' '),
  }
}
