import { code, date, flag, instant, json, life, uuid } from './checks.ts'
import type { Migration } from './migration.ts'

/**
 * What a session is made of (domain.md 9, 10, 12, 14-16 and 20).
 *
 * Built-in formats and prompts are data of the program, not rows: their fixed ids stand in `default_format_id`,
 * `format_id` and `mini_case_prompt_id`. A row of `prompt` with a built-in's id says only that it is hidden.
 * Lengths are whole seconds, because there are formats with half a minute for each person.
 *
 * Beside domain.md's columns: `session.paused_at` and `session.seen_at` (when the program last saw it go on: what lies
 * between that and now, after a sleep or a crash, was a pause), `session_step.off_record_since`, and `in_turn_block`, `special`
 * and `every_nth` of the format's step, `turn` without a person or topic while it waits to be filled
 * in the room, and the session a topic or board item was made in, so that unwriting finds it.
 *
 * Tables of long texts have rowids, drawn at random (docs/decisions/0012).
 */
const withTrash = 'trashed_with TEXT CHECK (length(trashed_with) = 36)'

const byLife = (table: string): string => `
CREATE INDEX ${table}_by_purge ON ${table} (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX ${table}_by_trash ON ${table} (trashed_on) WHERE trashed_on IS NOT NULL;`

const speakers = 'host presenter round pairs silent open members'
const records = 'none private presenter agreed'

const format = `
CREATE TABLE format (${life},
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  family TEXT NOT NULL ${code('family', 'mutual forum mastermind action_learning consult clearness case pair circle table professional reciprocal exchange circle_life custom')},
  version INTEGER NOT NULL CHECK (version >= 1),
  based_on TEXT ${uuid('based_on')},
  size_min INTEGER NOT NULL CHECK (size_min >= 1),
  size_max INTEGER NOT NULL CHECK (size_max >= size_min),
  total_minutes INTEGER NOT NULL CHECK (total_minutes BETWEEN 0 AND 900),
  default_turns INTEGER NOT NULL CHECK (default_turns BETWEEN 0 AND 40),
  closes_topics INTEGER NOT NULL ${flag('closes_topics')},
  roles TEXT NOT NULL ${json('roles')},
  ground_rules TEXT ${json('ground_rules')},
  steps TEXT ${json('steps')},
  ${withTrash}
) STRICT;${byLife('format')}`

const prompt = `
CREATE TABLE prompt (${life},
  use TEXT NOT NULL ${code('use', 'check_in harder_to_say clarify experience fresh_eyes gaps reciprocal closing journal weekly_challenge mini_case skill_card')},
  text TEXT NOT NULL,
  clause_kind TEXT,
  language TEXT NOT NULL,
  built_in INTEGER NOT NULL ${flag('built_in')},
  hidden INTEGER NOT NULL ${flag('hidden')},
  ${withTrash},
  CHECK (built_in = 0 OR text = '')
) STRICT, WITHOUT ROWID;
CREATE INDEX prompt_by_use ON prompt (use);${byLife('prompt')}`

/** Several may be paused: whoever starts another pauses the first. */
const session = `
ALTER TABLE session ADD COLUMN paused_at TEXT ${instant('paused_at')};
ALTER TABLE session ADD COLUMN seen_at TEXT ${instant('seen_at')};
DROP INDEX session_one_runs;
CREATE UNIQUE INDEX session_one_runs ON session ((1)) WHERE status = 'running';`

const topic = `
CREATE TABLE topic (${life},
  circle_id TEXT REFERENCES circle (id),
  owner_person_id TEXT NOT NULL REFERENCES person (id),
  title TEXT,
  alias_title TEXT,
  kind TEXT NOT NULL ${code('kind', 'roadblock opportunity question decision dream case')},
  domain TEXT NOT NULL ${code('domain', 'work personal both')},
  sensitivity INTEGER NOT NULL CHECK (sensitivity BETWEEN 1 AND 4),
  wants TEXT NOT NULL ${json('wants')},
  urgency INTEGER NOT NULL CHECK (urgency BETWEEN 1 AND 3),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
  state TEXT NOT NULL ${code('state', 'captured waiting scheduled in_turn working resolved released')},
  carried_count INTEGER NOT NULL CHECK (carried_count >= 0),
  planned_session_id TEXT REFERENCES session (id),
  made_in_session_id TEXT REFERENCES session (id),
  earlier_topic_id TEXT REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  must_not_learn TEXT,
  use_limit TEXT,
  do_not_reopen INTEGER NOT NULL ${flag('do_not_reopen')},
  brief_problem TEXT,
  brief_goal TEXT,
  brief_background TEXT,
  brief_effect TEXT,
  brief_tried TEXT,
  brief_options TEXT,
  brief_wanted TEXT,
  brief_not_wanted TEXT,
  brief_prepared_on TEXT ${date('brief_prepared_on')},
  brief_shared_on TEXT ${date('brief_shared_on')},
  resolved_note TEXT,
  ${withTrash}
) STRICT;
CREATE INDEX topic_by_circle ON topic (circle_id, state);
CREATE INDEX topic_by_owner ON topic (owner_person_id, state);
CREATE INDEX topic_by_session ON topic (planned_session_id) WHERE planned_session_id IS NOT NULL;
CREATE INDEX topic_by_making ON topic (made_in_session_id) WHERE made_in_session_id IS NOT NULL;
CREATE INDEX topic_by_earlier ON topic (earlier_topic_id) WHERE earlier_topic_id IS NOT NULL;${byLife('topic')}`

/** Invariant 20: exactly one turn runs at a time in a session. */
const turn = `
CREATE TABLE turn (${life},
  session_id TEXT NOT NULL REFERENCES session (id),
  topic_id TEXT REFERENCES topic (id),
  presenter_person_id TEXT REFERENCES person (id),
  position INTEGER NOT NULL,
  planned_seconds INTEGER NOT NULL CHECK (planned_seconds BETWEEN 0 AND 54000),
  scribe_person_id TEXT REFERENCES person (id),
  state TEXT NOT NULL ${code('state', 'planned running done dropped')},
  actual_seconds INTEGER NOT NULL CHECK (actual_seconds >= 0),
  takeaway TEXT,
  outcome TEXT ${code('outcome', 'next_step clarity no_step continue')},
  handed_over_on TEXT ${date('handed_over_on')},
  ${withTrash},
  CHECK (state IN ('planned', 'dropped') OR presenter_person_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX turn_by_session ON turn (session_id, position);
CREATE UNIQUE INDEX turn_one_runs ON turn (session_id) WHERE state = 'running';
CREATE INDEX turn_by_topic ON turn (topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX turn_by_presenter ON turn (presenter_person_id) WHERE presenter_person_id IS NOT NULL;
CREATE INDEX turn_by_scribe ON turn (scribe_person_id) WHERE scribe_person_id IS NOT NULL;${byLife('turn')}`

/** Invariant 20: exactly one step runs at a time in a session. Invariant 22: a copy of the format's step, never a link. */
const sessionStep = `
CREATE TABLE session_step (${life},
  session_id TEXT NOT NULL REFERENCES session (id),
  turn_id TEXT REFERENCES turn (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  prompts TEXT ${json('prompts')},
  planned_seconds INTEGER NOT NULL CHECK (planned_seconds BETWEEN 0 AND 54000),
  seconds_per_person INTEGER CHECK (seconds_per_person BETWEEN 0 AND 54000),
  edited INTEGER NOT NULL ${flag('edited')},
  speaker TEXT NOT NULL ${code('speaker', speakers)},
  in_turn_block INTEGER NOT NULL ${flag('in_turn_block')},
  kinds TEXT NOT NULL ${json('kinds')},
  record_default TEXT NOT NULL ${code('record_default', records)},
  pass_allowed INTEGER NOT NULL ${flag('pass_allowed')},
  warn_seconds INTEGER NOT NULL CHECK (warn_seconds BETWEEN 0 AND 3600),
  optional INTEGER NOT NULL ${flag('optional')},
  special TEXT ${code('special', 'choose_topics mini_case')},
  every_nth INTEGER CHECK (every_nth BETWEEN 2 AND 100),
  state TEXT NOT NULL ${code('state', 'pending running done skipped')},
  started_at TEXT ${instant('started_at')},
  ended_at TEXT ${instant('ended_at')},
  paused_seconds INTEGER NOT NULL CHECK (paused_seconds >= 0),
  off_record TEXT NOT NULL ${code('off_record', 'none unwritten held')},
  off_record_since TEXT ${instant('off_record_since')},
  off_record_seconds INTEGER NOT NULL CHECK (off_record_seconds >= 0),
  ${withTrash},
  CHECK (state NOT IN ('running', 'done') OR started_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_step_by_session ON session_step (session_id, position);
CREATE UNIQUE INDEX session_step_one_runs ON session_step (session_id) WHERE state = 'running';
CREATE INDEX session_step_by_turn ON session_step (turn_id) WHERE turn_id IS NOT NULL;${byLife('session_step')}`

/** Invariant 3: the giver is empty unless somebody agreed to be named; thanks alone have a receiver. */
const contribution = `
CREATE TABLE contribution (${life},
  session_id TEXT NOT NULL REFERENCES session (id),
  session_step_id TEXT REFERENCES session_step (id),
  turn_id TEXT REFERENCES turn (id),
  kind TEXT NOT NULL ${code('kind', 'word news win flop question clarify open_question experience fresh_eyes idea wild_idea challenge support feedback resource observation advice story intention takeaway thanks')},
  from_person_id TEXT REFERENCES person (id),
  to_person_id TEXT REFERENCES person (id),
  text TEXT NOT NULL,
  sorted TEXT ${code('sorted', 'keep maybe leave')},
  layer TEXT NOT NULL ${code('layer', 'private for_presenter agreed')},
  position INTEGER NOT NULL,
  ${withTrash},
  CHECK (to_person_id IS NULL OR kind = 'thanks'),
  CHECK (layer <> 'for_presenter' OR turn_id IS NOT NULL)
) STRICT;
CREATE INDEX contribution_by_session ON contribution (session_id, position);
CREATE INDEX contribution_by_step ON contribution (session_step_id) WHERE session_step_id IS NOT NULL;
CREATE INDEX contribution_by_turn ON contribution (turn_id) WHERE turn_id IS NOT NULL;
CREATE INDEX contribution_by_giver ON contribution (from_person_id) WHERE from_person_id IS NOT NULL;
CREATE INDEX contribution_by_receiver ON contribution (to_person_id) WHERE to_person_id IS NOT NULL;${byLife('contribution')}`

/** Invariant 16: an introduction is made only with both consents. */
const boardItem = `
CREATE TABLE board_item (${life},
  kind TEXT NOT NULL ${code('kind', 'ask offer resource introduction')},
  circle_id TEXT REFERENCES circle (id),
  made_in_session_id TEXT REFERENCES session (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  text TEXT NOT NULL,
  why TEXT,
  outcome TEXT,
  area TEXT NOT NULL ${code('area', 'book article tool event speaker place shop person skill feedback listening practical other')},
  needed_by TEXT ${date('needed_by')},
  standing INTEGER NOT NULL ${flag('standing')},
  state TEXT NOT NULL,
  answers_id TEXT REFERENCES board_item (id) DEFERRABLE INITIALLY DEFERRED,
  a_person_id TEXT REFERENCES person (id),
  b_person_id TEXT REFERENCES person (id),
  b_text TEXT,
  consent_a TEXT ${code('consent_a', 'not_asked yes no')},
  consent_b TEXT ${code('consent_b', 'not_asked yes no')},
  link_text TEXT,
  is_paper_mentor INTEGER NOT NULL ${flag('is_paper_mentor')},
  questions TEXT,
  reply TEXT,
  position INTEGER NOT NULL,
  ${withTrash},
  CHECK (
    (kind = 'ask' AND state IN ('open', 'answered', 'met', 'closed'))
    OR (kind = 'offer' AND state IN ('open', 'taken', 'closed'))
    OR (kind = 'resource' AND state IN ('kept', 'passed_on', 'closed'))
    OR (kind = 'introduction' AND state IN ('idea', 'consented', 'made', 'met', 'led_somewhere', 'dropped'))
  ),
  CHECK ((consent_a IS NOT NULL) = (kind = 'introduction') AND (consent_b IS NOT NULL) = (kind = 'introduction')),
  CHECK (
    kind <> 'introduction' OR state IN ('idea', 'dropped') OR (consent_a = 'yes' AND consent_b = 'yes')
  )
) STRICT, WITHOUT ROWID;
CREATE INDEX board_item_by_circle ON board_item (circle_id, state);
CREATE INDEX board_item_by_session ON board_item (made_in_session_id) WHERE made_in_session_id IS NOT NULL;
CREATE INDEX board_item_by_person ON board_item (person_id, state);
CREATE INDEX board_item_by_answer ON board_item (answers_id) WHERE answers_id IS NOT NULL;
CREATE INDEX board_item_by_a ON board_item (a_person_id) WHERE a_person_id IS NOT NULL;
CREATE INDEX board_item_by_b ON board_item (b_person_id) WHERE b_person_id IS NOT NULL;${byLife('board_item')}`

/**
 * Lists of any length are read a stretch at a time, so each is found in its order: open steps by their day and what
 * their horizon says (`opensAt` in `storage/stepLists.ts` is this expression), the sessions of a circle by theirs.
 */
const opensAt = `coalesce(due_on, CASE horizon WHEN 'this_week' THEN '9999-a' WHEN 'before_next' THEN '9999-b'
  WHEN 'this_season' THEN '9999-c' ELSE '9999-d' END)`
/** What the conditions read, so that the rows passed over need not be looked up. */
const read = 'due_on, horizon, settled_on, trashed_on, purged_on'
const isOpen = 'WHERE settled_on IS NULL AND trashed_on IS NULL AND purged_on IS NULL'

const lists = `
CREATE INDEX next_step_open_of_owner ON next_step (owner_person_id, ${opensAt}, position, circle_id, ${read}) ${isOpen};
CREATE INDEX next_step_open_of_circle ON next_step (circle_id, ${opensAt}, position, ${read}) ${isOpen};
CREATE INDEX session_by_day ON session (circle_id, planned_for, number, trashed_on) WHERE trashed_on IS NULL;`

export const sessionsWhole: Migration = {
  version: 4,
  statements: [format, prompt, session, topic, turn, sessionStep, contribution, boardItem, lists],
}
