import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { CallInput, CallName } from '#shared/contract/index.ts'
import { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import {
  contributionKept,
  daysFor,
  purgeOn,
  type CircleRetentionDays,
  type RetentionDays,
} from '#shared/domain/retention.ts'
import { SubrosaError } from '#shared/errors.ts'
import type {
  BoardItemId,
  CircleId,
  ContributionId,
  MembershipId,
  NextStepId,
  NoteId,
  PersonId,
  SessionId,
  TopicId,
  TurnId,
} from '#shared/ids.ts'
import { createScratchUse, type ScratchUse } from '#tests/support/scratchUse.ts'
import { addMember } from '#vault/circles/addMember.ts'
import { endMembership } from '#vault/circles/endMembership.ts'
import { foundCircle } from '#vault/circles/foundCircle.ts'
import { openNote } from '#vault/notes/openNote.ts'
import { saveNote } from '#vault/notes/saveNote.ts'
import { createVersionKeeper } from '#vault/notes/versionKeeper.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { keepUntil } from '#vault/retention/keepUntil.ts'
import { setCircleRetention, setVaultRetention } from '#vault/retention/settings.ts'
import { setSomebodysAttendance } from '#vault/sessions/setSomebodysAttendance.ts'
import { planSession } from '#vault/sessions/planSession.ts'
import { startSession } from '#vault/sessions/startSession.ts'
import { updateSession } from '#vault/sessions/updateSession.ts'
import { beginStep } from '#vault/steps/beginStep.ts'
import { carryStep } from '#vault/steps/carryStep.ts'
import { createStep } from '#vault/steps/createStep.ts'
import { reopenStep } from '#vault/steps/reopenStep.ts'
import { settleStep } from '#vault/steps/settleStep.ts'
import { createBoardItem, moveBoardItem } from '#vault/board/writeBoard.ts'
import { addLine, updateLine } from '#vault/contributions/writeContributions.ts'
import { createTopic } from '#vault/topics/createTopic.ts'
import { moveTopic, scheduleTopic } from '#vault/topics/moveTopic.ts'
import { chooseTopics } from '#vault/turns/chooseTopics.ts'
import { concludeTurn } from '#vault/turns/concludeTurn.ts'
import { moveToTrash } from '#vault/trash/moveToTrash.ts'
import { putBack } from '#vault/trash/putBack.ts'
import { createInsertions } from '#vault/insertions.ts'

/** When something was written is nothing these acts ask. */
const insertions = createInsertions(() => 0)

const acts = [
  'found',
  'addMember',
  'endMembership',
  'plan',
  'move',
  'start',
  'attend',
  'write',
  'step',
  'begin',
  'carry',
  'settle',
  'reopen',
  'topic',
  'moveTopic',
  'scheduleTopic',
  'choose',
  'conclude',
  'line',
  'changeLine',
  'board',
  'moveBoard',
  'keep',
  'trash',
  'putBack',
  'preset',
  'ownDays',
  'circleDays',
] as const
type Act = (typeof acts)[number]

const versions = createVersionKeeper()
const doc = {
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Snow' }] }],
}
const someDays = {
  private_days: 11,
  agreed_days: null,
  check_in_days: 3,
  pulse_days: 40,
  after_leave_days: 5,
  after_close_days: 9,
}

/** Does one thing with whatever is there, as the `pick`th of its kind; refusals of the domain are none of this test's. */
const perform = (use: ScratchUse, act: Act, pick: number, today: PlainDate): void => {
  const one = <Id extends string>(sql: string): Id => {
    const rows = use.db.all<{ id: Id }>(`${sql} ORDER BY id`)
    const row = rows[pick % Math.max(1, rows.length)]
    if (row === undefined) throw new SubrosaError('not-found')
    return row.id
  }
  const circle = () => one<CircleId>('SELECT id FROM circle WHERE trashed_on IS NULL')
  const session = () => one<SessionId>('SELECT id FROM session WHERE trashed_on IS NULL')
  const topic = () => one<TopicId>('SELECT id FROM topic WHERE trashed_on IS NULL')
  const step = () => one<NextStepId>('SELECT id FROM next_step WHERE trashed_on IS NULL')
  const person = () => one<PersonId>('SELECT id FROM person')
  const run = <N extends CallName>(name: N, useCase: WriteHandler<N>, input: CallInput<N>) =>
    use.run(name, useCase, input)
  const plannedFor = PlainDateTime.parse(`${addDays(today, (pick % 40) - 10)}T19:00`)
  const when = { lengthMinutes: 60, place: 'home' as const, hostPersonId: null }
  const tables = ['note', 'next_step', 'session', 'circle'] as const
  const table = tables[pick % tables.length] ?? 'note'

  switch (act) {
    case 'found':
      return void run('circles.found', foundCircle, {
        name: `Circle ${pick}`,
        kind: 'custom',
        purpose: '',
        peerBasis: '',
        cadence: { mode: 'loose', n: null },
        sessionMinutes: 60,
        people: [{ newName: `Ama ${pick}` }],
      })
    case 'addMember':
      return void run('circles.addMember', addMember, { circleId: circle(), person: { personId: person() } })
    case 'endMembership': {
      const membershipId = one<MembershipId>(`SELECT id FROM membership WHERE status = 'active'`)
      const row = use.db.get<{ circle_id: CircleId }>('SELECT circle_id FROM membership WHERE id = $id', {
        id: membershipId,
      })
      return void run('circles.endMembership', endMembership, {
        circleId: row?.circle_id ?? circle(),
        membershipId,
      })
    }
    case 'plan':
      return void run('sessions.plan', planSession, { circleId: circle(), plannedFor, ...when })
    case 'move':
      return void run('sessions.update', updateSession, {
        sessionId: session(),
        plannedFor,
        ...when,
        intention: 'x',
      })
    case 'start':
      return void run('sessions.start', startSession, { sessionId: session(), beforeCharter: true })
    case 'attend':
      return void run('sessions.setAttendance', setSomebodysAttendance, {
        sessionId: session(),
        personId: person(),
        attendance: 'away',
      })
    case 'write': {
      const layers = ['private', 'for_presenter', 'agreed'] as const
      const note = run('notes.open', openNote(versions), {
        owner: { table: 'session', id: session() },
        layer: layers[pick % 3] ?? 'agreed',
      })
      return void run('notes.save', saveNote(insertions), { noteId: note.id, baseRev: note.rev, doc })
    }
    case 'step':
      return void run('steps.create', createStep, {
        title: 'Ring',
        ownerPersonId: person(),
        circleId: pick % 2 === 0 ? circle() : null,
        sessionId: null,
        horizon: 'someday',
        dueOn: null,
      })
    case 'begin':
      return void run('steps.begin', beginStep, { stepId: step() })
    case 'carry':
      return void run('steps.carry', carryStep, { stepId: step(), dueOn: today })
    case 'settle':
      return void run('steps.settle', settleStep, { stepId: step(), as: 'done', sessionId: null })
    case 'reopen':
      return void run('steps.reopen', reopenStep, { stepId: step() })
    case 'topic':
      return void run('topics.create', createTopic, {
        circleId: circle(),
        ownerPersonId: person(),
        title: 'Whether to stand',
        kind: 'decision',
        sessionId: null,
      })
    case 'moveTopic':
      return void run('topics.move', moveTopic, {
        topicId: topic(),
        to: (['waiting', 'resolved', 'released'] as const)[pick % 3] ?? 'waiting',
        resolvedNote: 'x',
      })
    case 'scheduleTopic':
      return void run('topics.schedule', scheduleTopic, {
        topicId: topic(),
        sessionId: pick % 3 === 0 ? null : session(),
      })
    case 'choose':
      return void run('turns.choose', chooseTopics, { sessionId: session(), topicIds: [topic()] })
    case 'conclude':
      return void run('turns.conclude', concludeTurn, {
        turnId: one<TurnId>('SELECT id FROM turn WHERE trashed_on IS NULL'),
        takeaway: 'x',
        outcome: 'clarity',
      })
    case 'line': {
      const kinds = ['word', 'news', 'idea', 'observation'] as const
      return void run('contributions.add', addLine, {
        sessionId: session(),
        sessionStepId: null,
        turnId: null,
        kind: kinds[pick % 4] ?? 'word',
        text: 'Cold hands',
        layer: pick % 3 === 0 ? 'agreed' : 'private',
        fromPersonId: null,
        toPersonId: null,
      })
    }
    case 'changeLine':
      return void run('contributions.update', updateLine, {
        contributionId: one<ContributionId>('SELECT id FROM contribution WHERE trashed_on IS NULL'),
        kind: pick % 2 === 0 ? 'word' : 'idea',
        text: 'Warm hands',
        sorted: null,
      })
    case 'board':
      return void run('board.create', createBoardItem, {
        circleId: circle(),
        sessionId: null,
        kind: 'offer',
        personId: person(),
        text: 'A spare desk',
        area: 'place',
        neededBy: null,
        isStanding: false,
        answersId: null,
      })
    case 'moveBoard':
      return void run('board.move', moveBoardItem, {
        itemId: one<BoardItemId>('SELECT id FROM board_item WHERE trashed_on IS NULL'),
        to: pick % 2 === 0 ? 'taken' : 'closed',
        outcome: '',
      })
    case 'keep':
      return void run('retention.keep', keepUntil, {
        things: [{ table: 'next_step', id: step() }],
        until: addDays(today, 90),
      })
    case 'trash':
      return void run('trash.move', moveToTrash, {
        table,
        id: one<NoteId>(`SELECT id FROM ${table}`),
      })
    case 'putBack':
      return void run('trash.putBack', putBack, {
        table,
        id: one<NoteId>(`SELECT id FROM ${table}`),
      })
    case 'preset':
      return void run('retention.setVault', setVaultRetention, {
        preset: (['strict', 'short_lived', 'keep_longer'] as const)[pick % 3] ?? 'strict',
      })
    case 'ownDays':
      return void run('retention.setVault', setVaultRetention, { days: { ...someDays, journal_days: null } })
    case 'circleDays':
      return void run('retention.setCircle', setCircleRetention, { circleId: circle(), days: someDays })
  }
}

type Row = {
  readonly table: string
  readonly purge_on: PlainDate | null
  readonly circle_id: CircleId | null
} & Record<string, string | null>

const rowsOf = (use: ScratchUse): Row[] => [
  ...use.db.all<Row>(`SELECT 'note' AS "table", purge_on, circle_id, layer, updated_on FROM note`),
  ...use.db.all<Row>(`SELECT 'next_step' AS "table", purge_on, circle_id, updated_on FROM next_step`),
  ...use.db.all<Row>(
    `SELECT 'follow_up' AS "table", follow_up.purge_on, circle_id, follow_up.updated_on
     FROM follow_up JOIN next_step ON next_step.id = next_step_id`,
  ),
  ...use.db.all<Row>(
    `SELECT 'session' AS "table", purge_on, circle_id, max(updated_on, substr(planned_for, 1, 10)) AS updated_on
     FROM session`,
  ),
  ...use.db.all<Row>(
    `SELECT 'participation' AS "table", participation.purge_on, circle_id, substr(planned_for, 1, 10) AS held_on
     FROM participation JOIN session ON session.id = session_id`,
  ),
  ...use.db.all<Row>(`SELECT 'topic' AS "table", purge_on, circle_id, updated_on FROM topic`),
  ...use.db.all<Row>(`SELECT 'board_item' AS "table", purge_on, circle_id, updated_on FROM board_item`),
  ...use.db.all<Row>(
    `SELECT 'contribution' AS "table", it.purge_on, circle_id, it.updated_on, kind, layer, turn_id,
       substr(planned_for, 1, 10) AS held_on
     FROM contribution AS it JOIN session ON session.id = session_id`,
  ),
  ...use.db.all<Row>(`SELECT 'membership' AS "table", purge_on, circle_id, left_on FROM membership`),
]

/** What the rules of the domain say of a row, whatever has been done with it. */
const expected = (row: Row, days: RetentionDays): PlainDate | null => {
  const on = (column: string): PlainDate => PlainDate.parse(row[column])
  switch (row.table) {
    case 'note':
      return purgeOn(
        { as: row['layer'] === 'agreed' ? 'agreed' : 'private', changedOn: on('updated_on') },
        days,
      )
    case 'contribution':
      return purgeOn(
        contributionKept({
          // Codes that the schema holds the columns to.
          kind: row['kind'] as ContributionKind,
          layer: row['layer'] as NoteLayer,
          isInTurn: row['turn_id'] !== null,
          sessionOn: on('held_on'),
          changedOn: on('updated_on'),
        }),
        days,
      )
    case 'participation':
      return purgeOn({ as: 'pulse', sessionOn: on('held_on') }, days)
    case 'membership':
      return row['left_on'] === null ? null : purgeOn({ as: 'left_member', leftOn: on('left_on') }, days)
    default:
      return purgeOn({ as: 'agreed', changedOn: on('updated_on') }, days)
  }
}

const columns = 'private_days, agreed_days, check_in_days, pulse_days, after_leave_days, after_close_days'

describe('whatever is done in whatever order', () => {
  test('every row has the day the rules give it', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(1_000), fc.nat(3)), {
          minLength: 10,
          maxLength: 60,
        }),
        (done) => {
          using use = createScratchUse()
          let today = PlainDate.parse('2026-11-21')
          for (const [act, pick, daysLater] of [['found', 0, 0], ['plan', 0, 0], ...done] as typeof done) {
            today = addDays(today, daysLater)
            use.setToday(today)
            try {
              perform(use, act, pick, today)
            } catch (error) {
              if (!(error instanceof SubrosaError) || error.code === 'internal') throw error
            }
          }
          const vault = use.db.get<RetentionDays>(`SELECT ${columns}, journal_days FROM vault`)
          if (vault === undefined) throw new Error('no vault')
          const circles = new Map(
            use.db
              .all<CircleRetentionDays & { id: CircleId }>(`SELECT id, ${columns} FROM circle`)
              .map((circle) => [circle.id, circle]),
          )
          for (const row of rowsOf(use)) {
            const own = row.circle_id === null ? null : (circles.get(row.circle_id) ?? null)
            expect({ ...row }).toEqual({ ...row, purge_on: expected(row, daysFor(vault, own)) })
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
