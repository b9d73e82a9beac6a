import { describe, expect, test } from 'vitest'
import { createScratchUse, type ScratchUse } from '#tests/support/scratchUse.ts'
import { addMember } from '#vault/circles/addMember.ts'
import { endMembership } from '#vault/circles/endMembership.ts'
import { foundCircle } from '#vault/circles/foundCircle.ts'
import { updateCircle } from '#vault/circles/updateCircle.ts'
import { openNote } from '#vault/notes/openNote.ts'
import { createVersionKeeper } from '#vault/notes/versionKeeper.ts'
import { saveNote } from '#vault/notes/saveNote.ts'
import { renamePerson } from '#vault/people/renamePerson.ts'
import { wrapUpSession } from '#vault/sessions/moveSession.ts'
import { planSession } from '#vault/sessions/planSession.ts'
import { setSomebodysAttendance } from '#vault/sessions/setSomebodysAttendance.ts'
import { startSession } from '#vault/sessions/startSession.ts'
import { updateSession } from '#vault/sessions/updateSession.ts'
import { carryStep } from '#vault/steps/carryStep.ts'
import { createStep } from '#vault/steps/createStep.ts'
import { reopenStep } from '#vault/steps/reopenStep.ts'
import { settleStep } from '#vault/steps/settleStep.ts'
import { createInsertions } from '#vault/insertions.ts'

/** When something was written is nothing these acts ask. */
const insertions = createInsertions(() => 0)

const found = (use: ScratchUse) =>
  use.run('circles.found', foundCircle, {
    name: 'Forum',
    kind: 'forum',
    purpose: '',
    peerBasis: '',
    cadence: { mode: 'loose', n: null },
    sessionMinutes: 90,
    people: [{ newName: 'Ama' }, { newName: 'Bo' }],
  })

const planned = (use: ScratchUse, circleId: string, plannedFor = '2026-12-01T18:00') =>
  use.run('sessions.plan', planSession, {
    circleId,
    plannedFor,
    lengthMinutes: 90,
    place: 'home',
    hostPersonId: null,
  })

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Snow at the harbour' }] }

describe('what is stored', () => {
  test('each row has the day on which it goes, by its kind and the vault’s preset', () => {
    const ends = (preset: 'strict' | 'short_lived' | 'keep_longer') => {
      using use = createScratchUse(preset)
      const circle = found(use)
      const session = planned(use, circle.id)
      for (const layer of ['private', 'for_presenter', 'agreed'] as const) {
        use.run('notes.open', openNote(createVersionKeeper()), {
          owner: { table: 'session', id: session.id },
          layer,
        })
      }
      const step = use.run('steps.create', createStep, {
        title: 'Ring',
        ownerPersonId: circle.people[0]?.personId ?? '',
        circleId: circle.id,
        sessionId: null,
        horizon: 'someday',
        dueOn: null,
      })
      use.run('steps.settle', settleStep, { stepId: step.id, as: 'done', sessionId: null })
      const membershipId = circle.people[1]?.membershipId ?? ''
      use.run('circles.endMembership', endMembership, { circleId: circle.id, membershipId })
      const all = (sql: string) => use.db.all<{ end: string | null }>(sql).map(({ end }) => end)
      return {
        notes: all('SELECT purge_on AS end FROM note ORDER BY layer'),
        step: all('SELECT purge_on AS end FROM next_step'),
        followUp: all('SELECT purge_on AS end FROM follow_up'),
        session: all('SELECT purge_on AS end FROM session'),
        participation: all('SELECT DISTINCT purge_on AS end FROM participation'),
        membership: all('SELECT purge_on AS end FROM membership ORDER BY seat_order'),
        person: all('SELECT DISTINCT purge_on AS end FROM person'),
        circle: all('SELECT purge_on AS end FROM circle'),
      }
    }
    // Notes in the order agreed, for the presenter, private.
    expect(ends('short_lived')).toEqual({
      notes: ['2027-12-26', '2027-05-20', '2027-05-20'],
      step: ['2027-12-26'],
      followUp: ['2027-12-26'],
      session: ['2028-01-05'],
      participation: ['2028-11-30'],
      membership: [null, '2026-12-21', null],
      person: [null],
      circle: [null],
    })
    expect(ends('strict')).toMatchObject({
      notes: ['2027-06-09', '2027-02-19', '2027-02-19'],
      membership: [null, '2026-12-06', null],
    })
    expect(ends('keep_longer')).toMatchObject({ notes: ['2029-01-29', '2027-11-16', '2027-11-16'] })
  })

  test('a change moves the day on which a row goes', () => {
    using use = createScratchUse()
    const circle = found(use)
    const session = planned(use, circle.id)
    const note = use.run('notes.open', openNote(createVersionKeeper()), {
      owner: { table: 'session', id: session.id },
      layer: 'private',
    })
    use.setToday('2026-12-21')
    use.run('notes.save', saveNote(insertions), {
      noteId: note.id,
      baseRev: 1,
      doc: { type: 'doc', content: [paragraph] },
    })
    use.run('sessions.update', updateSession, {
      sessionId: session.id,
      plannedFor: '2027-02-01T18:00',
      lengthMinutes: 90,
      place: 'home',
      hostPersonId: null,
      intention: '',
    })
    expect(use.db.get('SELECT purge_on, updated_on, created_on, body_plain FROM note')).toEqual({
      purge_on: '2027-06-19',
      updated_on: '2026-12-21',
      created_on: '2026-11-21',
      body_plain: 'Snow at the harbour',
    })
    expect(use.db.all('SELECT DISTINCT purge_on FROM participation')).toEqual([{ purge_on: '2029-01-31' }])
  })

  test('the revision of a row grows by one with each change, and of no other row', () => {
    using use = createScratchUse()
    const circle = found(use)
    const me = circle.people[0]?.personId ?? ''
    const ama = circle.people[1]
    const session = planned(use, circle.id, '2026-11-21T18:00')
    const step = use.run('steps.create', createStep, {
      title: 'Ring',
      ownerPersonId: me,
      circleId: null,
      sessionId: session.id,
      horizon: 'someday',
      dueOn: null,
    })
    const revisions = () =>
      ['person', 'circle', 'membership', 'session', 'participation', 'next_step']
        .flatMap((table) => use.db.all<{ id: string; rev: number }>(`SELECT id, rev FROM ${table}`))
        .map(({ id, rev }) => [id, rev] as const)
    const grown = (change: () => unknown): number[] => {
      const before = new Map(revisions())
      change()
      return revisions()
        .map(([id, rev]) => rev - (before.get(id) ?? 0))
        .filter((by) => by !== 0)
    }
    const one = { sessionId: session.id }
    const { name, purpose, peerBasis, cadence, topicMode, sessionMinutes } = circle
    const same = { circleId: circle.id, name, purpose, peerBasis, cadence, topicMode, sessionMinutes }
    const changes: (() => unknown)[] = [
      () => use.run('people.rename', renamePerson, { personId: ama?.personId ?? '', name: 'Ama M.' }),
      () => use.run('circles.update', updateCircle, { ...same, name: 'Harbour' }),
      () =>
        use.run('sessions.setAttendance', setSomebodysAttendance, {
          ...one,
          personId: me,
          attendance: 'away',
        }),
      () => use.run('sessions.start', startSession, { ...one, beforeCharter: true }),
      () => use.run('sessions.wrapUp', wrapUpSession, one),
      () => use.run('steps.carry', carryStep, { stepId: step.id, dueOn: '2026-12-01' }),
      () => use.run('steps.settle', settleStep, { stepId: step.id, as: 'done', sessionId: null }),
      () => use.run('steps.reopen', reopenStep, { stepId: step.id }),
      () =>
        use.run('circles.endMembership', endMembership, {
          circleId: circle.id,
          membershipId: ama?.membershipId ?? '',
        }),
      () =>
        use.run('circles.addMember', addMember, {
          circleId: circle.id,
          person: { personId: ama?.personId ?? '' },
        }),
    ]
    for (const change of changes) expect(grown(change)).toEqual([1])
  })

  test('what may be written about somebody is the headline until they have said more, and all of it about me', () => {
    using use = createScratchUse()
    found(use)
    expect(use.db.all('SELECT note_consent, consent_on FROM membership ORDER BY seat_order')).toEqual([
      { note_consent: 'full', consent_on: '2026-11-21' },
      { note_consent: 'headline', consent_on: null },
      { note_consent: 'headline', consent_on: null },
    ])
  })

  test('settling writes one follow-up; taking it back removes it and leaves a tombstone without content', () => {
    using use = createScratchUse()
    const circle = found(use)
    const session = planned(use, circle.id)
    const step = use.run('steps.create', createStep, {
      title: 'Ring',
      ownerPersonId: circle.people[0]?.personId ?? '',
      circleId: circle.id,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
    use.run('steps.settle', settleStep, { stepId: step.id, as: 'changed', sessionId: session.id })
    const followUp = use.db.get<{ id: string }>(
      'SELECT id, next_step_id, session_id, "on", report FROM follow_up',
    )
    expect(followUp).toEqual({
      id: followUp?.id,
      next_step_id: step.id,
      session_id: session.id,
      on: '2026-11-21',
      report: 'changed',
    })
    use.run('steps.reopen', reopenStep, { stepId: step.id })
    expect(use.db.all('SELECT * FROM follow_up')).toEqual([])
    expect(use.db.all('SELECT * FROM tombstone')).toEqual([
      { row_id: followUp?.id, table_name: 'follow_up', purged_on: '2026-11-21', reason: 'deleted' },
    ])
  })

  test('ids are random, so that no order of theirs tells the order of writing', () => {
    using use = createScratchUse()
    for (let round = 0; round < 20; round += 1) found(use)
    const ids = use.db.all<{ id: string }>('SELECT id FROM circle UNION ALL SELECT id FROM membership')
    expect(ids).toHaveLength(80)
    for (const { id } of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
    const beginnings = new Set(ids.map(({ id }) => id.slice(0, 8)))
    expect(beginnings.size).toBe(80)
  })
})
