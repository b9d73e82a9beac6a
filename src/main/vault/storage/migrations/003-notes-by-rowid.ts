import type { Migration } from './migration.ts'

/**
 * Notes and their versions in tables with rowids (docs/decisions/0012). In a table without them a row of more than a
 * quarter of a page lies in two pages, so that reading a note decrypted three times what it held, and most of a file
 * was empty space. The rowids are random, here and in `rows.ts`: in their order they tell as little as the ids do.
 *
 * Versions refer to notes, so they step aside first; the triggers of 002 are the same afterwards.
 */
const noteColumns = `id, rev, created_on, updated_on, purge_on, keep_until, purged_on, trashed_on, owner_table,
  owner_id, circle_id, layer, state, title, body_doc, body_plain, sensitivity, for_next, sealed_blob, position,
  trashed_with`

const versionColumns = 'id, note_id, made_on, rev, layer, body_doc, body_plain'

const day = (column: string): string => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`

const note = `
CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  created_on TEXT NOT NULL ${day('created_on')},
  updated_on TEXT NOT NULL ${day('updated_on')},
  purge_on TEXT ${day('purge_on')},
  keep_until TEXT ${day('keep_until')},
  purged_on TEXT ${day('purged_on')},
  trashed_on TEXT ${day('trashed_on')},
  owner_table TEXT NOT NULL CHECK (owner_table IN ('circle', 'session', 'turn', 'topic', 'conversation', 'board_item', 'person', 'profile_item')),
  owner_id TEXT NOT NULL CHECK (length(owner_id) = 36),
  circle_id TEXT REFERENCES circle (id),
  layer TEXT NOT NULL CHECK (layer IN ('private', 'for_presenter', 'agreed')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'kept', 'sealed', 'ready', 'handed_over', 'approved', 'struck', 'purged')),
  title TEXT,
  body_doc TEXT CHECK (json_valid(body_doc)),
  body_plain TEXT,
  sensitivity INTEGER NOT NULL CHECK (sensitivity BETWEEN 1 AND 4),
  for_next INTEGER NOT NULL CHECK (for_next IN (0, 1)),
  sealed_blob BLOB,
  position INTEGER NOT NULL,
  trashed_with TEXT CHECK (length(trashed_with) = 36),
  CHECK (
    state NOT IN ('handed_over', 'struck', 'purged')
    OR (title IS NULL AND body_doc IS NULL AND body_plain IS NULL AND sealed_blob IS NULL)
  ),
  CHECK ((body_doc IS NULL) = (body_plain IS NULL))
) STRICT;`

const noteVersion = `
CREATE TABLE note_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  note_id TEXT NOT NULL REFERENCES note (id),
  made_on TEXT NOT NULL ${day('made_on')},
  rev INTEGER NOT NULL CHECK (rev >= 1),
  layer TEXT NOT NULL CHECK (layer IN ('private', 'for_presenter', 'agreed')),
  body_doc TEXT NOT NULL CHECK (json_valid(body_doc)),
  body_plain TEXT NOT NULL
) STRICT;`

const indexes = `
CREATE INDEX note_by_owner ON note (owner_table, owner_id, layer, position);
CREATE INDEX note_by_circle ON note (circle_id) WHERE circle_id IS NOT NULL;
CREATE INDEX note_by_purge ON note (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX note_by_trash ON note (trashed_on) WHERE trashed_on IS NOT NULL;
CREATE INDEX note_version_by_note ON note_version (note_id, rev);`

const triggers = `
CREATE TRIGGER note_emptied_with_versions AFTER UPDATE OF body_doc ON note WHEN NEW.body_doc IS NULL
BEGIN
  DELETE FROM note_version WHERE note_id = NEW.id;
END;
CREATE TRIGGER note_version_of_living_note BEFORE INSERT ON note_version
WHEN NOT EXISTS (SELECT 1 FROM note WHERE id = NEW.note_id AND body_doc IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'no text left');
END;`

export const notesByRowid: Migration = {
  version: 3,
  statements: [
    'DROP TRIGGER note_emptied_with_versions; DROP TRIGGER note_version_of_living_note;',
    `CREATE TABLE version_aside AS SELECT ${versionColumns} FROM note_version; DROP TABLE note_version;`,
    'ALTER TABLE note RENAME TO note_aside;',
    note,
    `INSERT INTO note (rowid, ${noteColumns}) SELECT random(), ${noteColumns} FROM note_aside; DROP TABLE note_aside;`,
    noteVersion,
    `INSERT INTO note_version (rowid, ${versionColumns}) SELECT random(), ${versionColumns} FROM version_aside;
     DROP TABLE version_aside;`,
    indexes,
    triggers,
  ],
}
