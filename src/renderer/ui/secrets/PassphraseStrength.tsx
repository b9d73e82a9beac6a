import { useEffect, useState, type ReactNode } from 'react'
import type { CallInput } from '#shared/contract/index.ts'
import type { PassphraseGrade } from '#shared/contract/vault.ts'
import { call } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { classes } from '../classes.ts'

/** What the vault thinks of a passphrase while it is typed; `about` are words it must not lean on (names). */
export const usePassphraseGrade = (
  passphrase: string,
  about: readonly string[],
): PassphraseGrade | undefined => {
  const [grade, setGrade] = useState<PassphraseGrade>()
  const question = JSON.stringify({
    passphrase,
    words: about
      .map((word) => word.slice(0, 200))
      .filter(Boolean)
      .slice(0, 10),
  })
  useEffect(() => {
    let isNewest = true
    call('vault.gradePassphrase', JSON.parse(question) as CallInput<'vault.gradePassphrase'>).then(
      (answer) => {
        if (isNewest) setGrade(answer)
      },
      () => {
        if (isNewest) setGrade(undefined)
      },
    )
    return () => {
      isNewest = false
    }
  }, [question])
  return grade
}

const sentences = [
  'words.strength.0',
  'words.strength.1',
  'words.strength.2',
  'words.strength.3',
  'words.strength.4',
] as const

/** Five steps and a sentence. The sentence says what would make it better, not only how good it is. */
export const PassphraseStrength = ({
  grade,
  isEmpty,
}: {
  readonly grade: PassphraseGrade | undefined
  readonly isEmpty: boolean
}): ReactNode => {
  const { t } = useText()
  const filled = grade === undefined || isEmpty ? 0 : grade.score + 1
  return (
    <div className="strength">
      <div className={classes('strength-line', grade?.enough === true && 'enough')} aria-hidden>
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} className={classes(step <= filled && 'filled')} />
        ))}
      </div>
      <p className="small second" role="status">
        {!isEmpty && grade !== undefined && (
          <b className={classes(grade.enough && 'leaf-text')}>
            {t(sentences[grade.score] ?? 'words.strength.0')}{' '}
          </b>
        )}
        {t(`words.hint.${isEmpty ? 'empty' : (grade?.hint ?? 'empty')}`)}
      </p>
    </div>
  )
}
