import { prepareKeyWorker } from './keys/askKeyWorker.ts'
import { loadLibrary } from './storage/database.ts'

/** What an unlock needs and can have beforehand, while nothing is open: the database library, a thread for the key. */
export const prepareForUnlock = (): void => {
  loadLibrary()
  prepareKeyWorker()
}
