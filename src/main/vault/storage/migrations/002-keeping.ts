import type { Migration } from './migration.ts'

/**
 * What keeping and letting go need (domain.md 32 and 10).
 *
 * A version shares the life of its note: the two triggers hold that whatever empties a note empties its versions in
 * the same transaction, and that an emptied note gets none, also from a backup. `made_on` is a day, as everything that
 * could tell when somebody wrote.
 *
 * `trashed_with` names the row whose way into the trash took this one along; it is put back with that row.
 *
 * On `vault`: `clock_trusted_on` is the last day on which fading found the clock right, `fading_not_before` the day
 * before which nothing fades, `fading_put_off` whether that day was put off by hand, which can be done once.
 */
const noteVersion = `
CREATE TABLE note_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  note_id TEXT NOT NULL REFERENCES note (id),
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  layer TEXT NOT NULL CHECK (layer IN ('private', 'for_presenter', 'agreed')),
  body_doc TEXT NOT NULL CHECK (json_valid(body_doc)),
  body_plain TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX note_version_by_note ON note_version (note_id, rev);
CREATE TRIGGER note_emptied_with_versions AFTER UPDATE OF body_doc ON note WHEN NEW.body_doc IS NULL
BEGIN
  DELETE FROM note_version WHERE note_id = NEW.id;
END;
CREATE TRIGGER note_version_of_living_note BEFORE INSERT ON note_version
WHEN NOT EXISTS (SELECT 1 FROM note WHERE id = NEW.note_id AND body_doc IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'no text left');
END;`

const withLife = [
  'person',
  'circle',
  'membership',
  'session',
  'participation',
  'note',
  'next_step',
  'follow_up',
  'outside_file',
]

const trashed = withLife.map(
  (table) => `
ALTER TABLE ${table} ADD COLUMN trashed_with TEXT CHECK (length(trashed_with) = 36);
CREATE INDEX ${table}_by_trash ON ${table} (trashed_on) WHERE trashed_on IS NOT NULL;`,
)

const fading = `
ALTER TABLE vault ADD COLUMN clock_trusted_on TEXT
  CHECK (clock_trusted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE vault ADD COLUMN fading_not_before TEXT
  CHECK (fading_not_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE vault ADD COLUMN fading_put_off INTEGER NOT NULL DEFAULT 0 CHECK (fading_put_off IN (0, 1));`

export const keeping: Migration = { version: 2, statements: [noteVersion, ...trashed, fading] }
