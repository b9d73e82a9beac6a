import { date } from './checks.ts'
import type { Migration } from './migration.ts'

/** Whether a packet that was made was handed over too: our own copy went on this day (domain.md 11). */
const handedOver = `
ALTER TABLE outside_file ADD COLUMN handed_over_on TEXT ${date('handed_over_on')};`

export const packets: Migration = { version: 6, statements: [handedOver] }
