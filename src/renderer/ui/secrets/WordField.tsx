import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { classes } from '../classes.ts'
import { completeWord, type WordState } from './typedWords.ts'

type WordFieldProps = {
  /** 1-12 */
  readonly position: number
  readonly word: string
  readonly state: WordState
  readonly autoFocus: boolean
  readonly onChange: (word: string) => void
  readonly onPasteSeveral: (words: readonly string[]) => void
  readonly onNext: () => void
}

/** One word of the sheet: a combobox by `aria-activedescendant`; space or Enter takes the offered word and moves on. */
export const WordField = ({
  position,
  word,
  state,
  autoFocus,
  onChange,
  onPasteSeveral,
  onNext,
}: WordFieldProps): ReactNode => {
  const { t } = useText()
  const listId = useId()
  const [isFocused, setIsFocused] = useState(false)
  const [answer, setAnswer] = useState<{ readonly prefix: string; readonly list: readonly string[] }>()
  const [dismissed, setDismissed] = useState('')
  const [active, setActive] = useState(0)

  useEffect(() => {
    let isNewest = true
    if (!isFocused || word === '') return undefined
    completeWord(word).then(
      (list) => {
        if (!isNewest) return
        setAnswer({ prefix: word, list })
        setActive(0)
      },
      () => undefined,
    )
    return () => {
      isNewest = false
    }
  }, [word, isFocused])

  const offered = isFocused && answer?.prefix === word ? answer.list : []
  // A word that is whole needs no list, which would lie over the fields below; further letters bring it back.
  const isOpen = offered.length > 0 && word !== dismissed && !offered.includes(word)
  const isWrong = !isFocused && (state === 'unknown' || state === 'unsure')
  const take = (): void => {
    const chosen = offered.includes(word) && active === 0 ? word : offered[active]
    if (chosen !== undefined) onChange(chosen)
    onNext()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === ' ' || (event.key === 'Enter' && isOpen)) {
      event.preventDefault()
      if (word !== '') take()
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((active + step + offered.length) % offered.length)
    } else if (isOpen && event.key === 'Escape') {
      event.stopPropagation()
      setDismissed(word)
    }
  }
  // Four letters tell every word of the list from the others: a field that is left finishes its word.
  const leave = (): void => {
    setIsFocused(false)
    if (word === '' || state === 'known') return
    void completeWord(word).then((list) => {
      const [only] = list
      if (list.length === 1 && only !== undefined) onChange(only)
    })
  }

  return (
    <li className={classes('word-field', isWrong && 'unknown', state === 'known' && 'known')}>
      <span className="position numbers" aria-hidden>
        {position}
      </span>
      <input
        role="combobox"
        aria-label={t('words.entry.word', { position })}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        aria-invalid={isWrong}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus={autoFocus}
        value={word}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        onFocus={() => setIsFocused(true)}
        onBlur={leave}
        onPaste={(event) => {
          const several = event.clipboardData
            .getData('text')
            .trim()
            .split(/[\s\-,;.\d]+/u)
            .filter(Boolean)
          if (several.length < 2) return
          event.preventDefault()
          onPasteSeveral(several)
        }}
      />
      {isWrong && (
        <span className="micro">
          {state === 'unsure' ? t('words.entry.unfinished') : t('words.entry.unknown')}
        </span>
      )}
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={t('words.entry.suggestions')}
        className="menu"
        hidden={!isOpen}
      >
        {offered.map((choice, index) => (
          // The keyboard reaches the choices through the input, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice}
            id={`${listId}-${index}`}
            role="option"
            // The words are English in every language.
            lang="en"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes('menu-item', index === active && 'active')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onChange(choice)
              onNext()
            }}
          >
            {choice}
          </div>
        ))}
      </div>
    </li>
  )
}
