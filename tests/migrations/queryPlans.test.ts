import { describe, expect, test } from 'vitest'
import { PlainDate } from '#shared/dates.ts'
import { CircleId, NextStepId, NoteId, PersonId, SessionId } from '#shared/ids.ts'
import { explaining } from '#tests/support/queryPlans.ts'
import { createScratchVault } from '#tests/support/scratchVault.ts'
import { circleSummaries } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { followUpsOf } from '#vault/storage/followUps.ts'
import { allMemberships, membersOf, membershipOf } from '#vault/storage/memberships.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import { countsSince, stepsById } from '#vault/storage/nextSteps.ts'
import { noteOf } from '#vault/storage/notes.ts'
import { backupFiles, lastProvenOn } from '#vault/storage/outsideFiles.ts'
import { participantsOf } from '#vault/storage/participations.ts'
import { rowsNaming } from '#vault/storage/people.ts'
import {
  countSessions,
  isSessionGoingOn,
  lastHeldSession,
  nextNumber,
  runningSession,
  sessionsAhead,
  sessionsOf,
} from '#vault/storage/sessions.ts'
import {
  countOpenSteps,
  countSettledSteps,
  ofCircle,
  ofPerson,
  ofSession,
  openSteps,
  settledSteps,
} from '#vault/storage/stepLists.ts'

const id = '3f2b9c4e-6a1d-4f80-9b7e-5d2c8a1f0e64'
const circleId = CircleId.parse(id)
const sessionId = SessionId.parse(id)
const personId = PersonId.parse(id)
const noteId = NoteId.parse(id)
const today = PlainDate.parse('2026-11-21')
/** A stretch from the middle of a list. */
const few = { offset: 50_000, limit: 200 }

/**
 * What each hot query may read from end to end: tables that stay small whatever the number of notes, and the few rows
 * of a stretch.
 */
const hot: readonly (readonly [string, readonly string[], (db: ReadDb) => unknown])[] = [
  ['the list of circles', ['circle'], (db) => circleSummaries(db, today)],
  ['the members of a circle', [], (db) => membersOf(db, circleId)],
  ['one membership', [], (db) => membershipOf(db, circleId, personId)],
  ['the sessions of a circle', [], (db) => sessionsOf(db, circleId, few)],
  ['the sessions ahead', [], (db) => sessionsAhead(db, { from: today, today, limit: 20 })],
  ['the running session', [], (db) => runningSession(db)],
  ['whether a session is going on', [], (db) => isSessionGoingOn(db, today)],
  ['the number of the next session', [], (db) => nextNumber(db, circleId)],
  ['who takes part in a session', ['json_each'], (db) => participantsOf(db, sessionId)],
  ['the note of a session', [], (db) => noteOf(db, { table: 'session', id: sessionId }, 'private')],
  [
    'my open steps',
    ['circle', 'few'],
    (db) => openSteps(db, ofPerson(personId), { part: 'open', today, ...few }),
  ],
  ['how many settled steps I have', ['circle'], (db) => countSettledSteps(db, ofPerson(personId), today)],
  ['how many open steps I have', ['circle'], (db) => countOpenSteps(db, ofPerson(personId), 'open', today)],
  [
    'my settled steps',
    ['circle', 'few'],
    (db) => settledSteps(db, ofPerson(personId), { from: today, ...few }),
  ],
  [
    'the open steps of a circle',
    ['few'],
    (db) => openSteps(db, ofCircle(circleId), { part: 'open', today, ...few }),
  ],
  ['what became of a circle’s steps', [], (db) => countsSince(db, circleId, today)],
  ['how a step went', [], (db) => followUpsOf(db, NextStepId.parse(id))],
  ['the last held session', [], (db) => lastHeldSession(db, circleId)],
  ['the circles of a person', [], (db) => allMemberships(db, personId)],
  [
    'the steps of a session',
    ['few'],
    (db) => openSteps(db, ofSession(sessionId), { part: 'open', today, ...few }),
  ],
  ['steps by id', ['json_each'], (db) => stepsById(db, [NextStepId.parse(id)])],
  ['the rows that show a name', [], (db) => rowsNaming(db, personId)],
  ['the backups', [], (db) => backupFiles(db)],
  ['the day of the last proof', [], (db) => lastProvenOn(db)],
]

describe('hot queries', () => {
  test.each(hot)('%s is found by an index', (_name, small, query) => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)
    const { db, plans } = explaining(database.read)
    query(db)
    const scanned = plans.flatMap((plan) => [...plan.matchAll(/SCAN (\w+)/g)].map(([, table]) => table ?? ''))
    expect(plans.length).toBeGreaterThan(0)
    // The vault's own table has one row: the language in which somebody forgotten is called someone.
    const mayBeScanned = new Set([...small, 'vault'])
    expect(scanned.filter((table) => !mayBeScanned.has(table))).toEqual([])
  })

  test.each(['note', 'next_step', 'participation', 'session', 'membership', 'follow_up', 'person', 'circle'])(
    'what is due in %s is found by an index',
    (table) => {
      using scratch = createScratchVault()
      using database = scratch.open('create')
      migrate(database)
      const { db, plans } = explaining(database.read)
      db.all(`SELECT id FROM ${table} WHERE purge_on <= $today`, { today })
      expect(plans).toEqual([
        expect.stringMatching(
          new RegExp(`^SEARCH ${table} USING (COVERING )?INDEX ${table}_by_purge \\(purge_on<\\?\\)$`),
        ),
      ])
    },
  )

  test('settled steps are found by their owner or circle and the day, however many were settled before', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)
    const { db, plans } = explaining(database.read)
    settledSteps(db, ofPerson(personId), { from: today, ...few })
    settledSteps(db, ofCircle(circleId), { from: today, ...few })
    expect(plans.map((plan) => /SEARCH next_step USING INDEX (.*)/.exec(plan)?.[1])).toEqual([
      'next_step_by_settling (owner_person_id=? AND settled_on>?)',
      'next_step_by_circle_settling (circle_id=? AND settled_on>?)',
    ])
  })

  test.each(['open', 'passed', 'thisWeek', 'soon', 'someday'] as const)(
    'a stretch of the steps that are %s is read in the order of an index that holds all it asks, and so is their number',
    (part) => {
      using scratch = createScratchVault()
      using database = scratch.open('create')
      migrate(database)
      const { db, plans } = explaining(database.read)
      openSteps(db, ofPerson(personId), { part, today, ...few })
      openSteps(db, ofCircle(circleId), { part, today, ...few })
      countOpenSteps(db, ofPerson(personId), part, today)
      countOpenSteps(db, ofCircle(circleId), part, today)
      // The few that were chosen are put into order once more; nothing before them is.
      const choosing = plans.map((plan) => plan.replace(/SCAN few.*/s, ''))
      for (const plan of choosing) {
        expect(plan).toMatch(/SEARCH next_step USING COVERING INDEX next_step_open_of_(owner|circle) /)
        expect(plan).not.toContain('TEMP B-TREE')
      }
    },
  )

  test('a stretch of a circle’s sessions, and their number, are read in the order of an index', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)
    const { db, plans } = explaining(database.read)
    sessionsOf(db, circleId, few)
    countSessions(db, circleId)
    expect(plans).toEqual([
      'SEARCH session USING INDEX session_by_day (circle_id=?)',
      'SEARCH session USING COVERING INDEX session_by_day (circle_id=?)',
    ])
  })

  test('a note is found by its id alone', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)
    const { db, plans } = explaining(database.read)
    db.get('SELECT rev FROM note WHERE id = $noteId', { noteId })
    expect(plans).toEqual(['SEARCH note USING INDEX sqlite_autoindex_note_1 (id=?)'])
  })
})
