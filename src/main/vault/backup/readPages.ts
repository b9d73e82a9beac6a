import { isReadingDue } from '#shared/domain/pageReading.ts'
import type { Environment } from '#vault/environment.ts'
import { pagesReadOn, setPagesReadOn } from '#vault/storage/vault.ts'
import { placeOfRoom, runInWorker } from './startWorker.ts'

/**
 * Once a week, after an unlock and beside everything else, a worker reads every page of the vault. Damage on a page that nobody
 * reads is found while a whole backup is still there. The day is written down only when every page was whole: else the next
 * unlock looks again. A lock stops it.
 */
export const readPagesIfDue = (env: Environment): Promise<void> =>
  env.background(async (tools) => {
    const room = env.room.require()
    const { today, instant } = tools.now
    if (!isReadingDue(pagesReadOn(room.database.read), today)) return
    const { damaged } = await runInWorker({ kind: 'readPages', place: placeOfRoom(room) }, tools)
    if (env.room.current() !== room) return
    if (damaged === 0) {
      room.database.transaction((db) => setPagesReadOn(db, today))
      return
    }
    room.damage.pages = damaged
    env.announce('vault.changed', { at: instant })
  })
