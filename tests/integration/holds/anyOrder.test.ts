import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallInput, CallName } from '#shared/contract/index.ts'
import type { HoldScope } from '#shared/contract/holds.ts'
import { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { SubrosaError } from '#shared/errors.ts'
import type {
  CircleId,
  ContributionId,
  MembershipId,
  NextStepId,
  NoteId,
  PersonId,
  SessionId,
  TopicId,
  TurnId,
  UndoToken,
} from '#shared/ids.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { createScratchUse, type ScratchUse } from '#tests/support/scratchUse.ts'
import { createBoardItem } from '#vault/board/writeBoard.ts'
import { addMember } from '#vault/circles/addMember.ts'
import { endMembership } from '#vault/circles/endMembership.ts'
import { foundCircle } from '#vault/circles/foundCircle.ts'
import { changeConsent } from '#vault/consent/changeConsent.ts'
import { addLine, removeLine } from '#vault/contributions/writeContributions.ts'
import { eraseForGood } from '#vault/erase/eraseForGood.ts'
import { setHold } from '#vault/holds/setHold.ts'
import { openNote } from '#vault/notes/openNote.ts'
import { saveNote } from '#vault/notes/saveNote.ts'
import { createVersionKeeper } from '#vault/notes/versionKeeper.ts'
import { gather } from '#vault/packets/gather.ts'
import { letGoOnPaper } from '#vault/packets/letGo.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { planSession } from '#vault/sessions/planSession.ts'
import { startSession } from '#vault/sessions/startSession.ts'
import { createStep } from '#vault/steps/createStep.ts'
import { isHeld } from '#vault/storage/heldRows.ts'
import { dropForsakenShells, letGoOf, rowsPastTheirTime } from '#vault/storage/letGo.ts'
import { emptyOldBriefs } from '#vault/storage/retention.ts'
import { tables, type TableName } from '#vault/storage/tables.ts'
import { recordChanges, takeBack } from '#vault/storage/undoLog.ts'
import { createTopic } from '#vault/topics/createTopic.ts'
import { updateTopic } from '#vault/topics/updateTopic.ts'
import { moveToTrash } from '#vault/trash/moveToTrash.ts'
import { putBack } from '#vault/trash/putBack.ts'
import { chooseTopics } from '#vault/turns/chooseTopics.ts'
import { concludeTurn } from '#vault/turns/concludeTurn.ts'
import { dropPlannedTurn } from '#vault/turns/dropPlannedTurn.ts'
import { createUndoShelf } from '#vault/undoShelf.ts'
import { createInsertions } from '#vault/insertions.ts'

/** When something was written is nothing these acts ask. */
const insertions = createInsertions(() => 0)

const acts = [
  'member',
  'leave',
  'plan',
  'write',
  'writeForPresenter',
  'line',
  'removeLine',
  'step',
  'topic',
  'brief',
  'choose',
  'conclude',
  'dropTurn',
  'board',
  'trash',
  'putBack',
  'emptyTrash',
  'strike',
  'forget',
  'letGoNow',
  'handOver',
  'lowerConsent',
  'raiseConsent',
  'undo',
  'fade',
] as const
type Act = (typeof acts)[number]

const whole: readonly Act[] = [
  'topic',
  'brief',
  'choose',
  'conclude',
  'writeForPresenter',
  'line',
  'write',
  'step',
  'board',
]

/** A vault with two circles that share people, and a hand that does one thing with whatever is there. */
const createHand = (use: ScratchUse) => {
  const undo = createUndoShelf()
  const tokens: UndoToken[] = []
  const versions = createVersionKeeper()
  let today = PlainDate.parse('2026-11-21')

  const run = <N extends CallName>(name: N, useCase: WriteHandler<N>, input: CallInput<N>) =>
    use.run(name, useCase, input)
  /** As `undoable` does it. */
  const made = <N extends CallName>(name: N, useCase: WriteHandler<N>, input: CallInput<N>) =>
    use.run<N>(
      name,
      (db, checked, tools) => {
        const { value, changes } = recordChanges(db, () => useCase(db, checked, tools))
        if (changes.length > 0) tokens.push(undo.put(changes))
        return value
      },
      input,
    )

  const perform = (act: Act, pick: number): void => {
    const one = <Id extends string>(sql: string): Id => {
      const rows = use.db.all<{ id: Id }>(`${sql} ORDER BY id`)
      const row = rows[pick % Math.max(1, rows.length)]
      if (row === undefined) throw new SubrosaError('not-found')
      return row.id
    }
    const circle = () => one<CircleId>('SELECT id FROM circle WHERE trashed_on IS NULL')
    const session = () => one<SessionId>('SELECT id FROM session WHERE trashed_on IS NULL')
    const person = () => one<PersonId>('SELECT id FROM person WHERE purged_on IS NULL')
    const topic = () => one<TopicId>('SELECT id FROM topic WHERE purged_on IS NULL')
    const turn = () => one<TurnId>('SELECT id FROM turn WHERE purged_on IS NULL')
    const note = () => one<NoteId>('SELECT id FROM note WHERE purged_on IS NULL')
    const step = () => one<NextStepId>('SELECT id FROM next_step WHERE purged_on IS NULL')
    const anything = () =>
      [
        () => ({ table: 'note' as const, id: note() }),
        () => ({ table: 'next_step' as const, id: step() }),
        () => ({ table: 'session' as const, id: session() }),
      ][pick % 3]?.() ?? { table: 'note' as const, id: note() }
    const presenter = (id: TurnId) =>
      use.db.get<{ sessionId: SessionId; personId: PersonId | null }>(
        'SELECT session_id AS sessionId, presenter_person_id AS personId FROM turn WHERE id = $id',
        { id },
      )
    const write = (
      owner: { table: 'session'; id: SessionId } | { table: 'turn'; id: TurnId },
      layer: 'private' | 'for_presenter' | 'agreed',
    ) => {
      const opened = made('notes.open', openNote(versions), { owner, layer })
      run('notes.save', saveNote(insertions), {
        noteId: opened.id,
        baseRev: opened.rev,
        doc: noteDoc(`Snow ${pick}`),
      })
    }

    switch (act) {
      case 'member':
        return void made('circles.addMember', addMember, {
          circleId: circle(),
          person: { personId: person() },
        })
      case 'leave': {
        const id = one<MembershipId>(`SELECT id FROM membership WHERE status = 'active'`)
        const of = use.db.get<{ circleId: CircleId }>(
          'SELECT circle_id AS circleId FROM membership WHERE id = $id',
          { id },
        )
        return void made('circles.endMembership', endMembership, {
          circleId: of?.circleId ?? circle(),
          membershipId: id,
        })
      }
      case 'plan':
        return void made('sessions.plan', planSession, {
          circleId: circle(),
          plannedFor: `${today}T19:00`,
          lengthMinutes: 60,
          place: 'home',
          hostPersonId: null,
        })
      case 'write':
        return write(
          { table: 'session', id: session() },
          (['private', 'for_presenter', 'agreed'] as const)[pick % 3] ?? 'private',
        )
      case 'writeForPresenter':
        return write({ table: 'turn', id: turn() }, 'for_presenter')
      case 'line': {
        const id = turn()
        return void made('contributions.add', addLine, {
          sessionId: presenter(id)?.sessionId ?? session(),
          sessionStepId: null,
          turnId: id,
          kind: 'experience',
          text: `Said ${pick}`,
          layer: 'for_presenter',
          fromPersonId: null,
          toPersonId: null,
        })
      }
      case 'removeLine':
        return void made('contributions.remove', removeLine, {
          contributionId: one<ContributionId>('SELECT id FROM contribution WHERE trashed_on IS NULL'),
        })
      case 'step':
        return void made('steps.create', createStep, {
          title: `Ring ${pick}`,
          ownerPersonId: person(),
          circleId: pick % 2 === 0 ? circle() : null,
          sessionId: null,
          horizon: 'someday',
          dueOn: null,
        })
      case 'topic':
        return void made('topics.create', createTopic, {
          circleId: circle(),
          ownerPersonId: person(),
          title: `Topic ${pick}`,
          kind: 'question',
          sessionId: null,
        })
      case 'brief':
        return void made('topics.update', updateTopic, {
          topicId: topic(),
          title: `Topic ${pick}`,
          kind: 'question',
          domain: 'work',
          sensitivity: 2,
          wants: [],
          urgency: 2,
          importance: 2,
          doNotReopen: false,
          useLimit: '',
          mustNotLearn: '',
          brief: {
            problem: `Brief ${pick}`,
            goal: '',
            background: '',
            effect: '',
            tried: '',
            options: '',
            wanted: '',
            notWanted: '',
          },
          isBriefShared: false,
          earlierTopicId: null,
        })
      case 'choose':
        return void made('turns.choose', chooseTopics, { sessionId: session(), topicIds: [topic()] })
      case 'conclude':
        return void made('turns.conclude', concludeTurn, {
          turnId: turn(),
          takeaway: `Taken ${pick}`,
          outcome: 'clarity',
        })
      case 'dropTurn':
        return void made('turns.drop', dropPlannedTurn, { turnId: turn() })
      case 'board':
        return void made('board.create', createBoardItem, {
          circleId: circle(),
          sessionId: null,
          kind: 'ask',
          personId: person(),
          text: `Ask ${pick}`,
          area: 'book',
          neededBy: null,
          isStanding: false,
          answersId: null,
        })
      case 'trash':
        return void made('trash.move', moveToTrash, anything())
      case 'putBack':
        return void made('trash.putBack', putBack, anything())
      case 'emptyTrash':
        return void run('erase.run', eraseForGood(undo, insertions), { act: 'trash' })
      case 'strike':
        return void run('erase.run', eraseForGood(undo, insertions), { act: 'strike', noteId: note() })
      case 'forget':
        return void run('erase.run', eraseForGood(undo, insertions), {
          act: 'forget',
          personId: person(),
          steps: pick % 2 === 0 ? 'erase' : 'keep',
        })
      case 'letGoNow':
        return void run('erase.run', eraseForGood(undo, insertions), { act: 'now', thing: anything() })
      case 'handOver': {
        const { sessionId, personId } = presenter(turn()) ?? { sessionId: null, personId: null }
        if (sessionId === null || personId === null) return
        const hand = { sessionId, personId }
        return void run('packets.letGoOnPaper', letGoOnPaper(undo), {
          ...hand,
          stamp: gather(use.db, hand).stamp,
        })
      }
      case 'lowerConsent':
      case 'raiseConsent': {
        const level = act === 'raiseConsent' ? 'full' : pick % 2 === 0 ? 'none' : 'headline'
        const circleId = circle()
        return void run('consent.change', changeConsent(undo), {
          circleId,
          change:
            pick % 3 === 0
              ? { of: 'circle', notePolicy: level, sharingLevel: 'unattributed' }
              : {
                  of: 'member',
                  personId: one<PersonId>(
                    `SELECT person_id AS id FROM membership WHERE circle_id = '${circleId}'`,
                  ),
                  consent: level,
                },
          strike: true,
        })
      }
      case 'undo': {
        const token = tokens.at(-1 - (pick % Math.max(1, Math.min(3, tokens.length))))
        if (token === undefined) return
        return void run(
          'undo.run',
          (db, input, tools) => {
            const changes = undo.take(input.token)
            if (changes !== undefined) undo.follow(takeBack(db, changes, tools.now.today))
            return {}
          },
          { token },
        )
      }
      case 'fade':
        today = addDays(today, pick)
        use.setToday(today)
        return void run(
          'trash.move',
          (db) => {
            const due = rowsPastTheirTime(db, today).toReversed()
            letGoOf(
              db,
              due.map(({ stone }) => stone),
              today,
            )
            emptyOldBriefs(db, today)
            dropForsakenShells(db)
            return {}
          },
          { table: 'note', id: crypto.randomUUID() },
        )
    }
  }

  return {
    run,
    /** What the domain refuses is none of this test's. */
    try: (act: Act, pick: number): void => {
      try {
        perform(act, pick)
      } catch (error) {
        if (!(error instanceof SubrosaError) || error.code === 'internal') throw error
      }
    },
  }
}

type Held = { readonly table: TableName; readonly id: string; readonly texts: ReadonlyMap<string, unknown> }

/** A laid-out step of an agenda is the plan's copy of its format, and comes and goes with it. */
const kinds = tables.filter(
  ({ name, columns }) => Object.hasOwn(columns, 'trashed_on') && name !== 'session_step',
)

const isText = (value: unknown): boolean => value !== null && value !== ''

/** What a hold keeps at this moment, with the names of the texts it has. */
const heldRows = (use: ScratchUse): readonly Held[] =>
  kinds.flatMap(({ name: table, key, columns }) =>
    use.db
      .all<Record<string, unknown>>(
        `SELECT * FROM "${table}" AS it WHERE purged_on IS NULL AND ${isHeld(table)}`,
      )
      .map((row) => ({
        table,
        id: String(row[key]),
        texts: new Map(
          Object.entries(columns)
            .filter(([name, { content }]) => content !== 'none' && isText(row[name]))
            .map(([name]) => [name, row[name]]),
        ),
      })),
  )

/** Two notes of one owner become one when the older is put back: its words stand in the other. */
const livesOn = (use: ScratchUse, { table, texts }: Held): boolean =>
  table === 'note' &&
  (texts.get('body_plain') === undefined ||
    use.db.get('SELECT 1 FROM note WHERE instr(body_plain, $words) > 0', {
      words: String(texts.get('body_plain')),
    }) !== undefined)

/** What of it is not there any more; an edit that is taken back may leave a text empty. */
const goneOf = (use: ScratchUse, before: readonly Held[], act: Act): readonly string[] =>
  before.flatMap((held) => {
    const row = use.db.get<Record<string, unknown>>(
      `SELECT * FROM "${held.table}" WHERE id = $id AND purged_on IS NULL`,
      { id: held.id },
    )
    if (row === undefined) return livesOn(use, held) ? [] : [`${act}: a row of ${held.table}`]
    if (act === 'undo') return []
    return [...held.texts.keys()]
      .filter((name) => !isText(row[name]))
      .map((name) => `${act}: ${held.table}.${name}`)
  })

const scopes = ['vault', 'circle', 'person'] as const

test('nothing that a hold keeps goes, whatever is done in whatever order', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...scopes),
      fc.nat(3),
      fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(500)), { minLength: 40, maxLength: 120 }),
      (scope, whom, done) => {
        using use = createScratchUse()
        const hand = createHand(use)
        const found = (name: string, people: readonly string[]) =>
          hand.run('circles.found', foundCircle, {
            name,
            kind: 'custom',
            purpose: '',
            peerBasis: '',
            cadence: { mode: 'loose', n: null },
            sessionMinutes: 60,
            people: people.map((newName) => ({ newName })),
          })
        const circles = [found('Harbour', ['Ama', 'Ben']), found('Forum', ['Chiara', 'Dmitri'])]
        for (const circle of circles) {
          for (const change of [
            { of: 'circle' as const, notePolicy: 'full' as const, sharingLevel: 'unattributed' as const },
            ...circle.people.map(({ personId }) => ({
              of: 'member' as const,
              personId,
              consent: 'full' as const,
            })),
          ]) {
            hand.run('consent.change', changeConsent(createUndoShelf()), {
              circleId: circle.id,
              change,
              strike: false,
            })
          }
          const session = hand.run('sessions.plan', planSession, {
            circleId: circle.id,
            plannedFor: '2026-11-21T19:00',
            lengthMinutes: 60,
            place: 'home',
            hostPersonId: null,
          })
          // Only one runs at a time.
          if (circle === circles[0])
            hand.run('sessions.start', startSession, { sessionId: session.id, beforeCharter: true })
        }
        for (const pick of [0, 1, 2, 3, 4, 5]) for (const act of whole) hand.try(act, pick)

        const circle = circles[whom % 2]
        const somebody = circle?.people[1 + (whom % 2)]
        const of: HoldScope =
          scope === 'circle' && circle !== undefined
            ? { scope, id: circle.id }
            : scope === 'person' && somebody !== undefined
              ? { scope, id: somebody.personId }
              : { scope: 'vault' }
        hand.run('holds.set', setHold, { of, reason: '' })
        for (const [act, pick] of done) {
          const before = heldRows(use)
          hand.try(act, pick)
          expect(goneOf(use, before, act)).toEqual([])
        }
      },
    ),
    // A run that fails is shown as it was: making it shorter would take minutes.
    { numRuns: 8, endOnFailure: true },
  )
})
