import { SubrosaError } from '#shared/errors.ts'
import type { ReadDb } from './database.ts'
import { brokenReferences } from './rows.ts'

/**
 * Reads every page (SQLCipher checks each one's HMAC), every index and every reference.
 * @throws `corrupt/database-damaged`
 */
export const requireWhole = (db: ReadDb): void => {
  const findings = db.all<{ integrity_check: string }>('PRAGMA integrity_check(1)')
  const isWhole = findings.length === 1 && findings[0]?.integrity_check === 'ok'
  if (!isWhole || brokenReferences(db) > 0) throw damaged()
}

/** 1,000 pages to decrypt, about 25 ms, so that unlocking stays quick whatever the size of the vault (design.md 9). */
const quicklyReadBytes = 4 * 2 ** 20

/**
 * At every opening: reads a small database to its end, without its indexes. Of a large one a damaged page is found
 * when it is read, and by every backup, which reads them all.
 * @throws `corrupt/database-damaged`
 */
export const requireQuicklyWhole = (db: ReadDb): void => {
  const size = db.get<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  )
  if ((size?.bytes ?? 0) > quicklyReadBytes) return
  const findings = db.all<{ quick_check: string }>('PRAGMA quick_check(1)')
  if (findings.length !== 1 || findings[0]?.quick_check !== 'ok') throw damaged()
}

const damaged = (): SubrosaError => new SubrosaError('corrupt', { reason: 'database-damaged' })
