import { code, date, days, flag, instant, json, life, minute, revision, uuid } from './checks.ts'
import type { Migration } from './migration.ts'

/**
 * The first tables (domain.md 4). Every table is STRICT, and WITHOUT ROWID, because the order of rowids would
 * tell the order of writing that random ids hide. Codes are closed by CHECK, so a row that a restore copies in
 * is held to the same rules as one of our own. Columns that point at tables of later versions are plain TEXT.
 *
 * Free text that a purge empties becomes '' where a column may not be NULL, and NULL elsewhere.
 */

const person = `
CREATE TABLE person (${life},
  display_name TEXT NOT NULL,
  alias_name TEXT,
  is_me INTEGER NOT NULL ${flag('is_me')},
  sector TEXT,
  role_title TEXT,
  organisation TEXT,
  level TEXT,
  relation TEXT NOT NULL ${code('relation', 'team organisation outside family friend neighbour other')},
  pronouns TEXT,
  how_i_like_help TEXT,
  contact_note TEXT,
  access_needs TEXT,
  advocate TEXT NOT NULL ${code('advocate', 'none could_ask agreed')},
  state TEXT NOT NULL ${code('state', 'known forgotten')}
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_one_is_me ON person (is_me) WHERE is_me = 1;
CREATE INDEX person_by_purge ON person (purge_on) WHERE purge_on IS NOT NULL;`

/**
 * The one row of settings; nothing of it is purged. Beside domain.md's columns:
 * `automatic_folder`, `automatic_keep_monthly` and `automatic_trouble` are what `backup.setAutomatic` sets and
 * `backup.status` shows; `words_proven_on` and `passphrase_changed_on` are shown by the open vault.
 */
const vault = `
CREATE TABLE vault (${revision},
  name TEXT NOT NULL,
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  owner_person_id TEXT NOT NULL REFERENCES person (id),
  lock_minutes INTEGER CHECK (lock_minutes BETWEEN 1 AND 60),
  hide_in_session INTEGER NOT NULL ${flag('hide_in_session')},
  lock_on_sleep INTEGER NOT NULL ${flag('lock_on_sleep')},
  quick_hide INTEGER NOT NULL ${flag('quick_hide')},
  block_screen_capture INTEGER NOT NULL ${flag('block_screen_capture')},
  alias_view INTEGER NOT NULL ${flag('alias_view')},
  demo INTEGER NOT NULL ${flag('demo')},
  preset TEXT NOT NULL ${code('preset', 'strict short_lived keep_longer')},
  private_days INTEGER ${days('private_days')},
  agreed_days INTEGER ${days('agreed_days')},
  check_in_days INTEGER ${days('check_in_days')},
  pulse_days INTEGER ${days('pulse_days')},
  journal_days INTEGER ${days('journal_days')},
  after_leave_days INTEGER ${days('after_leave_days')},
  after_close_days INTEGER ${days('after_close_days')},
  plain_export_allowed INTEGER NOT NULL ${flag('plain_export_allowed')},
  sounds INTEGER NOT NULL ${flag('sounds')},
  language TEXT NOT NULL,
  theme TEXT NOT NULL,
  words_proven_on TEXT ${date('words_proven_on')},
  passphrase_changed_on TEXT NOT NULL ${date('passphrase_changed_on')},
  automatic_folder TEXT,
  automatic_keep_monthly INTEGER NOT NULL ${flag('automatic_keep_monthly')},
  automatic_trouble TEXT NOT NULL ${code('automatic_trouble', 'none folder-gone no-space no-permission not-proven other')}
) STRICT, WITHOUT ROWID;`

const circle = `
CREATE TABLE circle (${life},
  name TEXT NOT NULL,
  code_name TEXT,
  purpose TEXT,
  peer_basis TEXT,
  affiliation TEXT,
  sectors_wanted TEXT,
  kind TEXT NOT NULL ${code('kind', 'mutual forum mastermind action_learning group_mentoring pair table reciprocal accountability professional custom')},
  status TEXT NOT NULL ${code('status', 'forming chartering active paused closing closed purged')},
  size_min INTEGER NOT NULL CHECK (size_min >= 1),
  size_max INTEGER NOT NULL CHECK (size_max >= size_min),
  cadence_mode TEXT NOT NULL ${code('cadence_mode', 'every_n_weeks every_n_months twice_a_month loose by_hand')},
  cadence_n INTEGER CHECK (cadence_n BETWEEN 1 AND 12),
  cadence_day TEXT,
  session_minutes INTEGER NOT NULL CHECK (session_minutes BETWEEN 5 AND 900),
  starts_on TEXT ${date('starts_on')},
  topic_mode TEXT NOT NULL ${code('topic_mode', 'pre_thought by_ear mixed')},
  default_format_id TEXT,
  role_term TEXT NOT NULL ${code('role_term', 'session quarter year')},
  sharing_level TEXT NOT NULL ${code('sharing_level', 'sealed own_learning unattributed attributed_with_permission')},
  note_policy TEXT NOT NULL ${code('note_policy', 'none headline agreed full')},
  channel_policy TEXT NOT NULL ${code('channel_policy', 'logistics_only calls_ok encrypted_files_ok')},
  in_organisation INTEGER NOT NULL ${flag('in_organisation')},
  facilitated INTEGER NOT NULL ${flag('facilitated')},
  is_sealed INTEGER NOT NULL ${flag('is_sealed')},
  review_every_months INTEGER CHECK (review_every_months BETWEEN 1 AND 120),
  word_member TEXT,
  word_session TEXT,
  parent_circle_id TEXT REFERENCES circle (id) DEFERRABLE INITIALLY DEFERRED,
  lineage TEXT ${code('lineage', 'grown_from sister_of')},
  launch_steps TEXT NOT NULL ${json('launch_steps')},
  private_days INTEGER ${days('private_days')},
  agreed_days INTEGER ${days('agreed_days')},
  check_in_days INTEGER ${days('check_in_days')},
  pulse_days INTEGER ${days('pulse_days')},
  after_leave_days INTEGER ${days('after_leave_days')},
  after_close_days INTEGER ${days('after_close_days')},
  CHECK ((cadence_n IS NOT NULL) = (cadence_mode IN ('every_n_weeks', 'every_n_months')))
) STRICT, WITHOUT ROWID;
CREATE INDEX circle_by_parent ON circle (parent_circle_id) WHERE parent_circle_id IS NOT NULL;
CREATE INDEX circle_by_purge ON circle (purge_on) WHERE purge_on IS NOT NULL;`

const membership = `
CREATE TABLE membership (${life},
  circle_id TEXT NOT NULL REFERENCES circle (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  status TEXT NOT NULL ${code('status', 'candidate invited active declined on_leave leaving left')},
  joined_on TEXT ${date('joined_on')},
  left_on TEXT ${date('left_on')},
  seat_order INTEGER,
  alias_name TEXT,
  note_consent TEXT NOT NULL ${code('note_consent', 'none headline agreed full')},
  consent_on TEXT ${date('consent_on')},
  use_statement TEXT,
  standing_roles TEXT NOT NULL ${json('standing_roles')},
  buddy_person_id TEXT REFERENCES person (id),
  leave_disposition TEXT ${code('leave_disposition', 'keep_agreed alias erase')},
  UNIQUE (circle_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_person ON membership (person_id);
CREATE INDEX membership_by_buddy ON membership (buddy_person_id) WHERE buddy_person_id IS NOT NULL;
CREATE INDEX membership_by_purge ON membership (purge_on) WHERE purge_on IS NOT NULL;`

/** `number` is 0 until the session has been started. Formats come later, so their snapshot may be empty. */
const session = `
CREATE TABLE session (${life},
  circle_id TEXT NOT NULL REFERENCES circle (id),
  number INTEGER NOT NULL CHECK (number >= 0),
  status TEXT NOT NULL ${code('status', 'planned running paused wrap_up closed cancelled')},
  planned_for TEXT NOT NULL ${minute('planned_for')},
  length_minutes INTEGER NOT NULL CHECK (length_minutes BETWEEN 5 AND 900),
  moved_from TEXT ${date('moved_from')},
  started_at TEXT ${instant('started_at')},
  ended_at TEXT ${instant('ended_at')},
  place TEXT NOT NULL ${code('place', 'home office cafe outdoors phone video other')},
  format_id TEXT,
  format_name TEXT,
  format_version INTEGER,
  topic_mode TEXT NOT NULL ${code('topic_mode', 'pre_thought by_ear')},
  intention TEXT,
  room_private INTEGER NOT NULL ${flag('room_private')},
  phones_away INTEGER NOT NULL ${flag('phones_away')},
  confidentiality_said INTEGER NOT NULL ${flag('confidentiality_said')},
  mini_case_prompt_id TEXT,
  record_approved_on TEXT ${date('record_approved_on')}
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX session_one_runs ON session ((1)) WHERE status IN ('running', 'paused');
CREATE UNIQUE INDEX session_by_number ON session (circle_id, number) WHERE number > 0;
CREATE INDEX session_by_circle ON session (circle_id, status, planned_for);
CREATE INDEX session_by_status ON session (status, planned_for);
CREATE INDEX session_by_purge ON session (purge_on) WHERE purge_on IS NOT NULL;`

const participation = `
CREATE TABLE participation (${life},
  session_id TEXT NOT NULL REFERENCES session (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  attendance TEXT NOT NULL ${code('attendance', 'expected present remote partly away')},
  roles TEXT NOT NULL ${json('roles')},
  intention TEXT,
  prep TEXT NOT NULL ${json('prep')},
  airtime_seconds INTEGER CHECK (airtime_seconds >= 0),
  worth_it INTEGER CHECK (worth_it BETWEEN 1 AND 5),
  real_here INTEGER CHECK (real_here BETWEEN 1 AND 5),
  pulse_keep TEXT,
  pulse_change TEXT,
  UNIQUE (session_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_by_person ON participation (person_id);
CREATE INDEX participation_by_purge ON participation (purge_on) WHERE purge_on IS NOT NULL;`

/** Invariant 2: what was handed over, struck or purged has no text left. */
const note = `
CREATE TABLE note (${life},
  owner_table TEXT NOT NULL ${code('owner_table', 'circle session turn topic conversation board_item person profile_item')},
  owner_id TEXT NOT NULL ${uuid('owner_id')},
  circle_id TEXT REFERENCES circle (id),
  layer TEXT NOT NULL ${code('layer', 'private for_presenter agreed')},
  state TEXT NOT NULL ${code('state', 'draft kept sealed ready handed_over approved struck purged')},
  title TEXT,
  body_doc TEXT ${json('body_doc')},
  body_plain TEXT,
  sensitivity INTEGER NOT NULL CHECK (sensitivity BETWEEN 1 AND 4),
  for_next INTEGER NOT NULL ${flag('for_next')},
  sealed_blob BLOB,
  position INTEGER NOT NULL,
  CHECK (
    state NOT IN ('handed_over', 'struck', 'purged')
    OR (title IS NULL AND body_doc IS NULL AND body_plain IS NULL AND sealed_blob IS NULL)
  ),
  CHECK ((body_doc IS NULL) = (body_plain IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX note_by_owner ON note (owner_table, owner_id, layer, position);
CREATE INDEX note_by_circle ON note (circle_id) WHERE circle_id IS NOT NULL;
CREATE INDEX note_by_purge ON note (purge_on) WHERE purge_on IS NOT NULL;`

/**
 * `settled_on` is beside domain.md's columns: the day the final state was reached, which the list shows and on
 * which alone it may be taken back; `settled_from` is the state it then returns to.
 */
const nextStep = `
CREATE TABLE next_step (${life},
  circle_id TEXT REFERENCES circle (id),
  owner_person_id TEXT NOT NULL REFERENCES person (id),
  title TEXT NOT NULL,
  from_turn_id TEXT,
  from_session_id TEXT REFERENCES session (id),
  from_conversation_id TEXT,
  from_journal_id TEXT,
  aim_id TEXT,
  from_circle INTEGER NOT NULL ${flag('from_circle')},
  first_move TEXT,
  done_looks_like TEXT,
  due_on TEXT ${date('due_on')},
  horizon TEXT NOT NULL ${code('horizon', 'date this_week before_next this_season someday')},
  supporter_person_id TEXT REFERENCES person (id),
  ask_me_on TEXT ${date('ask_me_on')},
  new_for_me INTEGER ${flag('new_for_me')},
  can_keep_up INTEGER ${flag('can_keep_up')},
  audience TEXT NOT NULL ${code('audience', 'me supporter circle')},
  state TEXT NOT NULL ${code('state', 'draft promised underway done changed released')},
  carried_count INTEGER NOT NULL CHECK (carried_count >= 0),
  replaced_by_id TEXT REFERENCES next_step (id) DEFERRABLE INITIALLY DEFERRED,
  settled_on TEXT ${date('settled_on')},
  settled_from TEXT ${code('settled_from', 'promised underway')},
  position INTEGER NOT NULL,
  CHECK ((due_on IS NOT NULL) = (horizon = 'date')),
  CHECK ((settled_on IS NOT NULL) = (state IN ('done', 'changed', 'released'))),
  CHECK ((settled_from IS NOT NULL) = (settled_on IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX next_step_by_owner ON next_step (owner_person_id, state, due_on);
CREATE INDEX next_step_by_circle ON next_step (circle_id, state, due_on, position);
CREATE INDEX next_step_by_settling ON next_step (owner_person_id, settled_on) WHERE settled_on IS NOT NULL;
CREATE INDEX next_step_by_circle_settling ON next_step (circle_id, settled_on) WHERE settled_on IS NOT NULL;
CREATE INDEX next_step_by_session ON next_step (from_session_id) WHERE from_session_id IS NOT NULL;
CREATE INDEX next_step_by_supporter ON next_step (supporter_person_id) WHERE supporter_person_id IS NOT NULL;
CREATE INDEX next_step_by_replacement ON next_step (replaced_by_id) WHERE replaced_by_id IS NOT NULL;
CREATE INDEX next_step_by_purge ON next_step (purge_on) WHERE purge_on IS NOT NULL;`

const followUp = `
CREATE TABLE follow_up (${life},
  next_step_id TEXT NOT NULL REFERENCES next_step (id),
  session_id TEXT REFERENCES session (id),
  "on" TEXT NOT NULL ${date('"on"')},
  report TEXT NOT NULL ${code('report', 'done partly not_yet changed released')},
  learned TEXT,
  in_the_way TEXT,
  help_wanted TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_by_step ON follow_up (next_step_id, "on");
CREATE INDEX follow_up_by_session ON follow_up (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX follow_up_by_purge ON follow_up (purge_on) WHERE purge_on IS NOT NULL;`

/**
 * Beside domain.md's columns: `shown_path` (where the copy was last known to lie), `bytes`, `automatic`,
 * `opens_with` and `words_number` (the secret, and which set of recovery words, so that the sheet of that set is
 * kept as long as a copy needs it), `proven_on` (when it was last read back and found whole).
 */
const outsideFile = `
CREATE TABLE outside_file (${life},
  kind TEXT NOT NULL ${code('kind', 'packet backup')},
  direction TEXT NOT NULL ${code('direction', 'out in')},
  packet_kind TEXT ${code('packet_kind', 'hand_over agreed_record charter next_steps circle_kit review_answers introduction person_sheet')},
  circle_id TEXT REFERENCES circle (id),
  for_person_id TEXT REFERENCES person (id),
  aliased INTEGER NOT NULL ${flag('aliased')},
  summary TEXT NOT NULL ${json('summary')},
  place_label TEXT,
  file_hash TEXT NOT NULL,
  made_on TEXT NOT NULL ${date('made_on')},
  expires_on TEXT ${date('expires_on')},
  state TEXT NOT NULL,
  shown_path TEXT,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  automatic INTEGER NOT NULL ${flag('automatic')},
  opens_with TEXT NOT NULL ${code('opens_with', 'passphrase words recipient')},
  words_number INTEGER CHECK (words_number >= 1),
  proven_on TEXT ${date('proven_on')},
  CHECK (
    (direction = 'out' AND state IN ('made', 'verified', 'expired', 'destroyed'))
    OR (direction = 'in' AND state IN ('previewed', 'merged', 'refused'))
  ),
  CHECK ((kind = 'packet') = (packet_kind IS NOT NULL)),
  CHECK ((words_number IS NOT NULL) = (opens_with = 'words'))
) STRICT, WITHOUT ROWID;
CREATE INDEX outside_file_by_kind ON outside_file (kind, direction, made_on);
CREATE INDEX outside_file_by_circle ON outside_file (circle_id) WHERE circle_id IS NOT NULL;
CREATE INDEX outside_file_by_person ON outside_file (for_person_id) WHERE for_person_id IS NOT NULL;`

/** One per row that went: no content, no person. */
const tombstone = `
CREATE TABLE tombstone (
  row_id TEXT NOT NULL PRIMARY KEY ${uuid('row_id')},
  table_name TEXT NOT NULL,
  purged_on TEXT NOT NULL ${date('purged_on')},
  reason TEXT NOT NULL ${code('reason', 'retention hand_over forget struck deleted circle_closed')}
) STRICT, WITHOUT ROWID;`

const auditEvent = `
CREATE TABLE audit_event (
  id TEXT NOT NULL PRIMARY KEY ${uuid('id')},
  at TEXT NOT NULL ${instant('at')},
  action TEXT NOT NULL ${code('action', 'unlocked unlock_failed exported printed handed_over purged restored hold_set hold_lifted aliases_shown imported forgotten passphrase_changed file_destroyed')},
  table_name TEXT,
  counts TEXT NOT NULL ${json('counts')},
  purge_on TEXT NOT NULL ${date('purge_on')}
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_event_by_time ON audit_event (at);
CREATE INDEX audit_event_by_purge ON audit_event (purge_on);`

export const firstTables: Migration = {
  version: 1,
  statements: [
    person,
    vault,
    circle,
    membership,
    session,
    participation,
    note,
    nextStep,
    followUp,
    outsideFile,
    tombstone,
    auditEvent,
  ],
}
