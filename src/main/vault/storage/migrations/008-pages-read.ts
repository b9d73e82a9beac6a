import { date } from './checks.ts'
import type { Migration } from './migration.ts'

/** The day every page of the file was last read and found whole; null before the first time. */
const pagesReadOn = `
ALTER TABLE vault ADD COLUMN pages_read_on TEXT ${date('pages_read_on')};`

export const pagesRead: Migration = { version: 8, statements: [pagesReadOn] }
