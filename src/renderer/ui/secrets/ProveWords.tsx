import { useState, type FormEvent, type ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { ErrorNotice, Notice } from '../Notice.tsx'
import { wordCount } from './typedWords.ts'

type ProveWordsProps = {
  readonly onProven: () => void
  readonly onShowAgain: () => void
}

/** Three of the twelve places, by chance, in rising order. */
const threePlaces = (): readonly number[] => {
  const places = Array.from({ length: wordCount }, (_, index) => index + 1)
  const random = crypto.getRandomValues(new Uint32Array(wordCount))
  return places
    .toSorted((a, b) => (random[a - 1] ?? 0) - (random[b - 1] ?? 0))
    .slice(0, 3)
    .toSorted((a, b) => a - b)
}

/** Types three words back from the paper; the vault says whether they are right and notes the day. */
export const ProveWords = ({ onProven, onShowAgain }: ProveWordsProps): ReactNode => {
  const { t } = useText()
  const [places] = useState(threePlaces)
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [isWrong, setIsWrong] = useState(false)
  const prove = useAct('vault.proveWords')
  const answers = places.map((position) => ({
    position,
    word: (typed[position] ?? '').trim().toLowerCase().slice(0, 12),
  }))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await prove.run({ answers })
    if (!answer.ok) return
    if (answer.value.right) onProven()
    else setIsWrong(true)
  }
  return (
    <form className="stack prove-words" onSubmit={(event) => void submit(event)}>
      <h2>{t('words.prove.title')}</h2>
      <p className="second">{t('words.prove.what')}</p>
      <div className="three">
        {places.map((position, index) => (
          <Field
            key={position}
            label={t('words.entry.word', { position })}
            value={typed[position] ?? ''}
            maxLength={12}
            autoFocus={index === 0}
            onChange={(word) => {
              setTyped({ ...typed, [position]: word })
              setIsWrong(false)
            }}
          />
        ))}
      </div>
      {isWrong && <Notice look="correction">{t('words.prove.wrong')}</Notice>}
      <ErrorNotice error={prove.error} />
      <div className="across">
        <Button
          look="prime"
          type="submit"
          isBusy={prove.isBusy}
          isDisabled={answers.some(({ word }) => word === '')}
        >
          {t('words.prove.act')}
        </Button>
        <Button look="quiet" onPress={onShowAgain}>
          {t('words.prove.backToSheet')}
        </Button>
      </div>
    </form>
  )
}
