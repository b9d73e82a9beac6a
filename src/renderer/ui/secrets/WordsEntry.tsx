import { useRef, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { wordCount, type TypedWords } from './typedWords.ts'
import { WordField } from './WordField.tsx'

type WordsEntryProps = {
  readonly typed: TypedWords
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
}

/** Twelve fields in two columns, as on the sheet: completion, live validation, pasting all at once. */
export const WordsEntry = ({ typed, autoFocus = false, isDisabled = false }: WordsEntryProps): ReactNode => {
  const { t } = useText()
  const group = useRef<HTMLOListElement>(null)
  const unknown = typed.states.filter((state) => state === 'unknown').length
  const moveTo = (index: number): void => {
    group.current?.querySelectorAll('input')[Math.min(index, wordCount - 1)]?.focus()
  }
  return (
    <fieldset className="words-entry" disabled={isDisabled}>
      <legend className="label">{t('words.entry.label')}</legend>
      <ol ref={group}>
        {typed.words.map((word, index) => (
          <WordField
            // Twelve fixed places: the index is what a place is.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            position={index + 1}
            word={word}
            state={typed.states[index] ?? 'empty'}
            autoFocus={autoFocus && index === 0}
            onChange={(next) => typed.setWord(index, next)}
            onPasteSeveral={(several) => {
              typed.setFrom(index, several)
              moveTo(index + several.length)
            }}
            onNext={() => moveTo(index + 1)}
          />
        ))}
      </ol>
      <p className={unknown > 0 ? 'correction-text' : 'hint'} role="status">
        {unknown > 0
          ? t('words.entry.unknownHint', { count: unknown })
          : typed.isComplete
            ? t('words.entry.complete')
            : t('words.entry.how')}
      </p>
    </fieldset>
  )
}
