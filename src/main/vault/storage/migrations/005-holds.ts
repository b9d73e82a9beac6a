import { code, date, life, uuid } from './checks.ts'
import type { Migration } from './migration.ts'

/**
 * Holds (domain.md 28): what lies in the scope of one that is not lifted is never let go of. Which rows that are, says
 * `storage/heldRows.ts`. `scope_id` is no reference, because it points into one of three tables; nothing under a hold
 * goes, so it cannot dangle before the hold is lifted.
 */
const hold = `
CREATE TABLE hold (${life},
  scope TEXT NOT NULL ${code('scope', 'vault circle person topic')},
  scope_id TEXT ${uuid('scope_id')},
  reason TEXT,
  "from" TEXT NOT NULL ${date('"from"')},
  "to" TEXT ${date('"to"')},
  trashed_with TEXT CHECK (length(trashed_with) = 36),
  CHECK ((scope = 'vault') = (scope_id IS NULL)),
  CHECK ("to" IS NULL OR "to" >= "from")
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX hold_one_at_a_time ON hold (scope, coalesce(scope_id, '')) WHERE "to" IS NULL;
CREATE INDEX hold_by_purge ON hold (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX hold_by_trash ON hold (trashed_on) WHERE trashed_on IS NOT NULL;`

export const holds: Migration = { version: 5, statements: [hold] }
