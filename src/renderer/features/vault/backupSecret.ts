import { useState } from 'react'
import type { CallInput } from '#shared/contract/index.ts'
import type { ChosenPath } from '#shared/contract/system.ts'
import { useTypedWords, type TypedWords } from '#ui/secrets/index.ts'

/** As it was typed: the gate makes a passphrase of it. */
type BackupSecret = CallInput<'backup.check'>['secret']
export type SecretKind = BackupSecret['kind']

export type TypedSecret = {
  readonly file: ChosenPath | undefined
  readonly setFile: (file: ChosenPath) => void
  readonly kind: SecretKind
  readonly setKind: (kind: SecretKind) => void
  readonly passphrase: string
  readonly setPassphrase: (passphrase: string) => void
  readonly words: TypedWords
  /** Null while something of it is missing. */
  readonly secret: BackupSecret | null
  /** A file and a secret; null while something is missing. */
  readonly ready: { readonly file: ChosenPath; readonly secret: BackupSecret } | null
}

/** A backup file and what opens it, while they are chosen and typed. A vault to be rescued needs no file. */
export const useTypedSecret = (first: SecretKind = 'words'): TypedSecret => {
  const [file, setFile] = useState<ChosenPath>()
  const [kind, setKind] = useState<SecretKind>(first)
  const [passphrase, setPassphrase] = useState('')
  const words = useTypedWords()
  const whole = (): BackupSecret | null => {
    if (kind === 'passphrase') return passphrase === '' ? null : { kind, passphrase }
    return words.isComplete ? { kind, words: words.text } : null
  }
  const secret = whole()
  const ready = file === undefined || secret === null ? null : { file, secret }
  return { file, setFile, kind, setKind, passphrase, setPassphrase, words, secret, ready }
}
