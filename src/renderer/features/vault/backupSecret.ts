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
  /** A file and a secret; null while something is missing. */
  readonly ready: { readonly file: ChosenPath; readonly secret: BackupSecret } | null
}

/** A backup file and what opens it, while they are chosen and typed. */
export const useTypedSecret = (): TypedSecret => {
  const [file, setFile] = useState<ChosenPath>()
  const [kind, setKind] = useState<SecretKind>('words')
  const [passphrase, setPassphrase] = useState('')
  const words = useTypedWords()
  const secret = (): BackupSecret | null => {
    if (kind === 'passphrase') return passphrase === '' ? null : { kind, passphrase }
    return words.isComplete ? { kind, words: words.text } : null
  }
  const typed = secret()
  const ready = file === undefined || typed === null ? null : { file, secret: typed }
  return { file, setFile, kind, setKind, passphrase, setPassphrase, words, ready }
}
