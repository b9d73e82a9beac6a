export { KeepWords } from './KeepWords.tsx'
export { NewPassphrase } from './NewPassphrase.tsx'
export { useTypedWords, type TypedWords } from './typedWords.ts'
export { WordsEntry } from './WordsEntry.tsx'
