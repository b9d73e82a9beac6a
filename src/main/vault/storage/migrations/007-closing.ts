import { date } from './checks.ts'
import type { Migration } from './migration.ts'

/** The day a circle closed: what is left of it goes so many days later (domain.md 10). */
const closedOn = `
ALTER TABLE circle ADD COLUMN closed_on TEXT ${date('closed_on')};`

export const closing: Migration = { version: 7, statements: [closedOn] }
