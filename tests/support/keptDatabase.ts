import type { DataKey } from '#vault/keys/dataKey.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { schemaVersion } from '#vault/storage/migrations/index.ts'
import { insertRow, readAllRows, type Row } from '#vault/storage/rows.ts'
import { tables, type Table } from '#vault/storage/tables.ts'

/** The raw key and salt of the databases that are kept as fixtures: they hold invented rows only. */
export const keptKey = new Uint8Array(32).fill(0x5e) as DataKey
export const keptSalt = new Uint8Array(16).fill(0xa1)

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const life = {
  rev: 3,
  created_on: '2026-11-01',
  updated_on: '2026-11-21',
  purge_on: null,
  keep_until: null,
  purged_on: null,
  trashed_on: null,
}

/** A row in every table. Columns that are not named are NULL. */
const rows: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  person: {
    ...life,
    id: id(1),
    display_name: 'Helga',
    is_me: 1,
    relation: 'other',
    advocate: 'none',
    state: 'known',
  },
  vault: {
    id: id(2),
    rev: 1,
    created_on: '2026-11-01',
    updated_on: '2026-11-21',
    name: 'Kept vault',
    schema_version: schemaVersion,
    owner_person_id: id(1),
    lock_minutes: 5,
    hide_in_session: 1,
    lock_on_sleep: 1,
    quick_hide: 1,
    block_screen_capture: 1,
    alias_view: 0,
    demo: 0,
    preset: 'short_lived',
    private_days: 180,
    agreed_days: 400,
    check_in_days: 60,
    pulse_days: 730,
    after_leave_days: 30,
    after_close_days: 90,
    plain_export_allowed: 1,
    sounds: 1,
    language: 'en',
    theme: 'system',
    passphrase_changed_on: '2026-11-01',
    automatic_keep_monthly: 0,
    automatic_trouble: 'none',
    fading_put_off: 0,
  },
  circle: {
    ...life,
    id: id(3),
    name: 'Harbour Table',
    purpose: 'To think in company',
    kind: 'mutual',
    status: 'active',
    size_min: 6,
    size_max: 8,
    cadence_mode: 'every_n_months',
    cadence_n: 2,
    session_minutes: 120,
    topic_mode: 'mixed',
    role_term: 'session',
    sharing_level: 'unattributed',
    note_policy: 'agreed',
    channel_policy: 'logistics_only',
    in_organisation: 0,
    facilitated: 0,
    is_sealed: 0,
    launch_steps: '[]',
  },
  membership: {
    ...life,
    id: id(4),
    circle_id: id(3),
    person_id: id(1),
    status: 'active',
    joined_on: '2026-11-01',
    seat_order: 1,
    note_consent: 'full',
    consent_on: '2026-11-01',
    standing_roles: '[]',
  },
  session: {
    ...life,
    id: id(5),
    circle_id: id(3),
    number: 1,
    status: 'closed',
    planned_for: '2026-11-10T18:30',
    length_minutes: 120,
    started_at: '2026-11-10T17:31:00.000Z',
    ended_at: '2026-11-10T19:30:00.000Z',
    place: 'home',
    topic_mode: 'by_ear',
    room_private: 1,
    phones_away: 1,
    confidentiality_said: 1,
  },
  participation: {
    ...life,
    id: id(6),
    session_id: id(5),
    person_id: id(1),
    attendance: 'present',
    roles: '["host"]',
    prep: '[]',
  },
  note: {
    ...life,
    id: id(7),
    owner_table: 'session',
    owner_id: id(5),
    circle_id: id(3),
    layer: 'private',
    state: 'kept',
    body_doc:
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Snow at the harbour"}]}]}',
    body_plain: 'Snow at the harbour',
    sensitivity: 1,
    for_next: 0,
    position: 1,
  },
  note_version: {
    id: id(13),
    note_id: id(7),
    made_on: '2026-11-20',
    rev: 2,
    layer: 'private',
    body_doc:
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Snow at last"}]}]}',
    body_plain: 'Snow at last',
  },
  next_step: {
    ...life,
    id: id(8),
    circle_id: id(3),
    owner_person_id: id(1),
    title: 'Ring the library',
    from_session_id: id(5),
    from_circle: 1,
    due_on: '2026-12-01',
    horizon: 'date',
    audience: 'circle',
    state: 'done',
    carried_count: 1,
    settled_on: '2026-11-20',
    settled_from: 'underway',
    position: 1,
  },
  follow_up: { ...life, id: id(9), next_step_id: id(8), session_id: id(5), on: '2026-11-20', report: 'done' },
  outside_file: {
    ...life,
    id: id(10),
    kind: 'backup',
    direction: 'out',
    aliased: 0,
    summary: '{"note":1}',
    file_hash: 'ab'.repeat(32),
    made_on: '2026-11-20',
    expires_on: '2027-05-19',
    state: 'verified',
    bytes: 4096,
    automatic: 1,
    opens_with: 'words',
    words_number: 1,
    proven_on: '2026-11-20',
  },
  tombstone: { row_id: id(11), table_name: 'note', purged_on: '2026-11-15', reason: 'struck' },
  audit_event: {
    id: id(12),
    at: '2026-11-20T08:00:00.000Z',
    action: 'unlocked',
    counts: '{}',
    purge_on: '2027-12-25',
  },
}

/** Fills a fresh database with a row in every table; of an older schema, with that schema's tables. */
export const fillKeptDatabase = (database: VaultDatabase, into: readonly Table[] = tables): void =>
  database.transaction((db) => {
    for (const table of into) {
      const empty = Object.fromEntries(Object.keys(table.columns).map((column) => [column, null]))
      insertRow(db, table, { ...empty, ...rows[table.name] })
    }
  })

/** Every row of every table, as it is stored. */
export const allRowsOf = (
  database: VaultDatabase,
  of: readonly Table[] = tables,
): Readonly<Record<string, readonly Row[]>> =>
  Object.fromEntries(of.map((table) => [table.name, [...readAllRows(database.read, table)]]))
