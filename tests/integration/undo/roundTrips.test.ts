import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CircleId, PersonId } from '#shared/ids.ts'
import { UndoableAct } from '#shared/contract/undo.ts'
import { tableEvening } from '#shared/formats/builtIn/tableEvening.ts'
import { miniCases } from '#shared/formats/miniCases.ts'
import { promptBank } from '#shared/formats/promptBank.ts'
import { asDataKey } from '#vault/keys/dataKey.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { readAllRows } from '#vault/storage/rows.ts'
import { tables } from '#vault/storage/tables.ts'
import { databasePath } from '#vault/vault/vaultFolder.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'

let key: Uint8Array
beforeAll(async () => {
  await using vault = await openTestVault()
  key = await keyOf(vault.folder, testPassphrase)
})

/** That something went, and what was counted, stays written down. */
const notCompared = new Set(['tombstone', 'audit_event'])

/** Every row as it is stored, beside the open vault; revisions only grow. */
const stored = ({ folder }: OpenTestVault): Readonly<Record<string, unknown>> => {
  using database = openDatabase({
    path: databasePath(folder),
    key: asDataKey(Uint8Array.from(key)),
    salt: fromBase64(readHeader(folder).databaseSalt),
    mode: 'read-only',
  })
  return Object.fromEntries(
    tables
      .filter(({ name }) => !notCompared.has(name))
      .map((table) => [
        table.name,
        [...readAllRows(database.read, table)].map((row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'rev')),
        ),
      ]),
  )
}

type Prepared = Awaited<ReturnType<typeof prepare>>

const promise = async (vault: OpenTestVault, title: string) =>
  (
    await vault.call('steps.create', {
      title,
      ownerPersonId: vault.me,
      circleId: null,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
  ).id

const keepAsFormat = (vault: OpenTestVault, name: string) => {
  const { id: _, code: __, version: ___, language: ____, closesTopics: _____, ...content } = tableEvening
  return vault.call('formats.saveOwn', {
    formatId: null,
    basedOn: tableEvening.id,
    content: { ...content, name },
  })
}

const prepare = async (vault: OpenTestVault) => {
  const circle = await vault.found('Forum', ['Ama', 'Ben'])
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-12-01T19:00',
    lengthMinutes: 60,
    place: 'office',
    hostPersonId: null,
  })
  const stepId = await promise(vault, 'Ring the library')
  const begunId = await promise(vault, 'Read the report')
  await vault.call('steps.begin', { stepId: begunId })
  const doneId = await promise(vault, 'Thank Ben')
  await vault.call('steps.settle', { stepId: doneId, as: 'done', sessionId: null })
  const ama = circle.people.find(({ name }) => name === 'Ama')
  if (ama === undefined) throw new Error('Ama is not there')
  const supportedId = await promise(vault, 'Ask the warden')
  await vault.call('steps.confirm', {
    stepId: supportedId,
    horizon: 'someday',
    dueOn: null,
    supporterPersonId: ama.personId,
    firstMove: '',
    newForMe: null,
    canKeepUp: null,
  })
  const thrownAway = await promise(vault, 'Thrown away')
  await vault.call('trash.move', { table: 'next_step', id: thrownAway })
  const owner = { table: 'session' as const, id: session.id }
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  await vault.call('notes.save', { noteId: note.id, baseRev: 1, doc: noteDoc('First') })
  await vault.call('notes.leave', { noteId: note.id })
  await vault.call('notes.save', { noteId: note.id, baseRev: 2, doc: noteDoc('Second') })
  await vault.call('notes.leave', { noteId: note.id })
  const version = (await vault.call('notes.versions', { noteId: note.id })).at(-1)
  if (version === undefined) throw new Error('no version')
  const bystander = await vault.call('people.add', { name: 'Udo', relation: 'friend' })
  const hold = await vault.call('holds.set', { of: { scope: 'person', id: bystander.id }, reason: '' })
  const agenda = await vault.call('agenda.get', { sessionId: session.id })
  const ownFormat = await keepAsFormat(vault, 'Ours')
  await vault.call('formats.setOfCircle', { circleId: circle.id, formatId: ownFormat.id })
  const running = await runSession(vault, { people: ['Cleo', 'Ben'], consents: { Cleo: 'full' } }, 'Cleo')
  const line = await vault.call('contributions.add', lineOf(running))
  const topic = await newTopic(vault, circle.id, ama.personId)
  const offer = await newOffer(vault, circle.id)
  const prompt = await ownPrompt(vault, 'What did the week smell of?')
  return {
    circle,
    session,
    hold,
    stepId,
    begunId,
    doneId,
    supportedId,
    ama,
    thrownAway,
    note,
    version,
    agenda,
    ownFormat,
    running,
    line,
    topic,
    offer,
    prompt,
  }
}

const ownPrompt = (vault: OpenTestVault, text: string) =>
  vault.call('prompts.saveOwn', { promptId: null, use: 'check_in', text })

const firstOf = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error('none')
  return first
}

const newTopic = (vault: OpenTestVault, circleId: CircleId, ownerPersonId: PersonId) =>
  vault.call('topics.create', {
    circleId,
    ownerPersonId,
    title: 'Whether to stand',
    kind: 'decision',
    sessionId: null,
  })

const newOffer = (vault: OpenTestVault, circleId: CircleId) =>
  vault.call('board.create', {
    circleId,
    sessionId: null,
    kind: 'offer',
    personId: vault.me,
    text: 'A spare desk on Fridays',
    area: 'place',
    neededBy: null,
    isStanding: false,
    answersId: null,
  })

type Act = (vault: OpenTestVault, made: Prepared) => Promise<unknown>

/** Every act that can be undone, by the call that does it; a call with several sentences has one line for each. */
const acts: readonly (readonly [call: string, Act])[] = [
  ['steps.create', (vault) => promise(vault, 'Another')],
  [
    'steps.update',
    (vault, { stepId }) =>
      vault.call('steps.update', {
        stepId,
        title: 'Write to the library',
        ownerPersonId: vault.me,
        horizon: 'date',
        dueOn: '2026-12-24',
      }),
  ],
  [
    'steps.confirm',
    async (vault, { stepId, ama }) => {
      await vault.call('steps.confirm', {
        stepId,
        horizon: 'this_week',
        dueOn: null,
        supporterPersonId: ama.personId,
        firstMove: 'Find the number',
        newForMe: true,
        canKeepUp: false,
      })
    },
  ],
  ['steps.asked', (vault, { supportedId }) => vault.call('steps.asked', { stepId: supportedId })],
  ['steps.begin', (vault, { stepId }) => vault.call('steps.begin', { stepId })],
  ['steps.putBack', (vault, { begunId }) => vault.call('steps.putBack', { stepId: begunId })],
  [
    'steps.report',
    (vault, { begunId }) =>
      vault.call('steps.report', {
        stepId: begunId,
        sessionId: null,
        report: 'partly',
        learned: 'Half of it',
      }),
  ],
  ...(['done', 'changed', 'released'] as const).map((as): [string, Act] => [
    'steps.settle',
    (vault, { stepId }) => vault.call('steps.settle', { stepId, as, sessionId: null }),
  ]),
  ['steps.reopen', (vault, { doneId }) => vault.call('steps.reopen', { stepId: doneId })],
  ['steps.carry', (vault, { stepId }) => vault.call('steps.carry', { stepId, dueOn: '2027-01-01' })],
  [
    'sessions.plan',
    (vault, { circle }) =>
      vault.call('sessions.plan', {
        circleId: circle.id,
        plannedFor: '2026-12-08T19:00',
        lengthMinutes: 60,
        place: 'home',
        hostPersonId: null,
      }),
  ],
  [
    'sessions.update',
    (vault, { session }) =>
      vault.call('sessions.update', {
        sessionId: session.id,
        plannedFor: '2026-12-03T18:00',
        lengthMinutes: 90,
        place: 'cafe',
        hostPersonId: null,
        intention: 'To hear each other',
      }),
  ],
  ['sessions.cancel', (vault, { session }) => vault.call('sessions.cancel', { sessionId: session.id })],
  [
    'sessions.setAttendance',
    (vault, { session, ama }) =>
      vault.call('sessions.setAttendance', {
        sessionId: session.id,
        personId: ama.personId,
        attendance: 'away',
      }),
  ],
  [
    'sessions.addGuest',
    (vault, { session }) =>
      vault.call('sessions.addGuest', { sessionId: session.id, person: { newName: 'Cleo' } }),
  ],
  [
    'roles.set',
    (vault, { session, ama }) =>
      vault.call('roles.set', { sessionId: session.id, role: 'scribe', personId: ama.personId }),
  ],
  [
    'agenda.useFormat',
    (vault, { session, ownFormat }) =>
      vault.call('agenda.useFormat', { sessionId: session.id, formatId: ownFormat.id }),
  ],
  [
    'agenda.setLengths',
    (vault, { session, agenda }) =>
      vault.call('agenda.setLengths', {
        sessionId: session.id,
        lengths: agenda.steps.slice(0, 2).map(({ id }) => ({ stepId: id, seconds: 420 })),
      }),
  ],
  [
    'agenda.setSessionLength',
    (vault, { session }) =>
      vault.call('agenda.setSessionLength', { sessionId: session.id, lengthMinutes: 150 }),
  ],
  [
    'agenda.changeStep',
    (vault, { session, agenda }) =>
      vault.call('agenda.changeStep', {
        sessionId: session.id,
        stepId: firstOf(agenda.steps).id,
        title: 'Tea first',
        prompts: ['Who would like milk?'],
        speaker: 'open',
      }),
  ],
  [
    'agenda.addStep',
    (vault, { session }) =>
      vault.call('agenda.addStep', {
        sessionId: session.id,
        afterStepId: null,
        title: 'Tea',
        seconds: 300,
        speaker: 'open',
      }),
  ],
  [
    'agenda.removeStep',
    (vault, { session, agenda }) =>
      vault.call('agenda.removeStep', { sessionId: session.id, stepId: firstOf(agenda.steps).id }),
  ],
  [
    'agenda.reorder',
    (vault, { session, agenda }) => {
      const [first, second, ...rest] = agenda.steps.map(({ id }) => id)
      return vault.call('agenda.reorder', {
        sessionId: session.id,
        stepIds: [second, first, ...rest].flatMap((id) => id ?? []),
      })
    },
  ],
  ['formats.saveOwn', (vault) => keepAsFormat(vault, 'Another')],
  ['formats.remove', (vault, { ownFormat }) => vault.call('formats.remove', { formatId: ownFormat.id })],
  [
    'formats.setOfCircle',
    (vault, { circle }) => vault.call('formats.setOfCircle', { circleId: circle.id, formatId: null }),
  ],
  [
    'circles.found',
    (vault, { ama }) =>
      vault.found('Table', ['Dora'], { people: [{ personId: ama.personId }, { newName: 'Dora' }] }),
  ],
  ['circles.close', (vault, { circle }) => vault.call('circles.close', { circleId: circle.id })],
  [
    'circles.update',
    (vault, { circle }) =>
      vault.call('circles.update', {
        circleId: circle.id,
        name: 'Harbour',
        purpose: 'To think aloud',
        peerBasis: '',
        cadence: { mode: 'loose', n: null },
        topicMode: 'pre_thought',
        sessionMinutes: 45,
      }),
  ],
  [
    'circles.addMember',
    (vault, { circle }) =>
      vault.call('circles.addMember', { circleId: circle.id, person: { newName: 'Dora' } }),
  ],
  [
    'circles.endMembership',
    (vault, { circle, ama }) =>
      vault.call('circles.endMembership', { circleId: circle.id, membershipId: ama.membershipId }),
  ],
  [
    'prepare.tick',
    (vault, { session }) =>
      vault.call('prepare.tick', { sessionId: session.id, code: 'promises', isDone: true }),
  ],
  [
    'prepare.intend',
    (vault, { session }) =>
      vault.call('prepare.intend', { sessionId: session.id, intention: 'To listen first' }),
  ],
  [
    'prepare.collect',
    (vault, { circle }) => vault.call('prepare.collect', { circleId: circle.id, text: 'Ask about the roof' }),
  ],
  ['prompts.saveOwn', (vault) => ownPrompt(vault, 'What would your neighbour say?')],
  [
    'prompts.hide',
    (vault) => vault.call('prompts.hide', { promptId: firstOf(promptBank).id, isHidden: true }),
  ],
  ['prompts.remove', (vault, { prompt }) => vault.call('prompts.remove', { promptId: prompt.id })],
  [
    'prompts.useMiniCase',
    (vault, { session }) =>
      vault.call('prompts.useMiniCase', { sessionId: session.id, promptId: firstOf(miniCases).id }),
  ],
  [
    'people.setComfort',
    (vault, { ama }) =>
      vault.call('people.setComfort', {
        personId: ama.personId,
        accessNeeds: 'A chair by the door',
        howILikeHelp: '',
      }),
  ],
  [
    'aliases.setOfPerson',
    (vault, { ama }) => vault.call('aliases.setOfPerson', { personId: ama.personId, alias: 'Heron' }),
  ],
  ['people.add', (vault) => vault.call('people.add', { name: 'Eve', relation: 'friend' })],
  [
    'people.setRelation',
    (vault, { ama }) => vault.call('people.setRelation', { personId: ama.personId, relation: 'neighbour' }),
  ],
  [
    'people.rename',
    (vault, { ama }) => vault.call('people.rename', { personId: ama.personId, name: 'Amanda' }),
  ],
  [
    'notes.restoreVersion',
    (vault, { version }) => vault.call('notes.restoreVersion', { versionId: version.id, baseRev: 3 }),
  ],
  ['trash.move', (vault, { circle }) => vault.call('trash.move', { table: 'circle', id: circle.id })],
  [
    'trash.putBack',
    (vault, { thrownAway }) => vault.call('trash.putBack', { table: 'next_step', id: thrownAway }),
  ],
  [
    'holds.set',
    (vault, { circle }) =>
      vault.call('holds.set', { of: { scope: 'circle', id: circle.id }, reason: 'The insurer asked' }),
  ],
  ['holds.lift', (vault, { hold }) => vault.call('holds.lift', { id: hold.id })],
  [
    'retention.keep',
    (vault, { stepId }) =>
      vault.call('retention.keep', { things: [{ table: 'next_step', id: stepId }], until: '2030-01-01' }),
  ],
  ['topics.create', (vault, { circle, ama }) => newTopic(vault, circle.id, ama.personId)],
  [
    'topics.update',
    (vault, { topic }) =>
      vault.call('topics.update', {
        topicId: topic.id,
        title: 'Whether to stand for the board',
        kind: 'question',
        domain: 'both',
        sensitivity: 3,
        wants: ['questions', 'ideas'],
        urgency: 3,
        importance: 1,
        doNotReopen: true,
        useLimit: '',
        mustNotLearn: '',
        brief: {
          problem: '',
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
      }),
  ],
  [
    'topics.move',
    (vault, { topic }) => vault.call('topics.move', { topicId: topic.id, to: 'released', resolvedNote: '' }),
  ],
  [
    'topics.schedule',
    (vault, { topic, session }) =>
      vault.call('topics.schedule', { topicId: topic.id, sessionId: session.id }),
  ],
  [
    'turns.choose',
    (vault, { topic, session }) =>
      vault.call('turns.choose', { sessionId: session.id, topicIds: [topic.id] }),
  ],
  ['turns.add', (vault, { session }) => vault.call('turns.add', { sessionId: session.id })],
  [
    'turns.reorder',
    async (vault, { session }) => {
      const turns = await vault.call('turns.list', { sessionId: session.id })
      const turnIds = turns.map(({ id }) => id).toReversed()
      return vault.call('turns.reorder', { sessionId: session.id, turnIds })
    },
  ],
  ['turns.drop', (vault, { running }) => vault.call('turns.drop', { turnId: running.turn.id })],
  [
    'turns.conclude',
    (vault, { running }) =>
      vault.call('turns.conclude', {
        turnId: running.turn.id,
        takeaway: 'It is mine to change',
        outcome: 'clarity',
      }),
  ],
  ['contributions.add', (vault, { running }) => vault.call('contributions.add', lineOf(running, 'idea'))],
  [
    'contributions.update',
    (vault, { line }) =>
      vault.call('contributions.update', {
        contributionId: line.id,
        kind: 'idea',
        text: 'Ask Lotte what she would keep',
        sorted: 'keep',
      }),
  ],
  [
    'contributions.remove',
    (vault, { line }) => vault.call('contributions.remove', { contributionId: line.id }),
  ],
  ['board.create', (vault, { circle }) => newOffer(vault, circle.id)],
  [
    'board.update',
    (vault, { offer }) =>
      vault.call('board.update', {
        itemId: offer.id,
        text: 'A spare desk',
        area: 'place',
        neededBy: null,
        isStanding: true,
        introduces: null,
      }),
  ],
  [
    'board.move',
    (vault, { offer }) => vault.call('board.move', { itemId: offer.id, to: 'taken', outcome: '' }),
  ],
]

const tried = new Set<string>()

describe('what can be undone', () => {
  test.each(acts)('%s is taken back whole, every row of the vault as it was', async (call, act) => {
    await using vault = await openTestVault()
    const made = await prepare(vault)
    const before = stored(vault)
    const offersBefore = vault.events.filter(({ name }) => name === 'undo.offered').length
    await act(vault, made)
    expect(stored(vault)).not.toEqual(before)
    const offers = vault.events.filter(({ name }) => name === 'undo.offered').slice(offersBefore)
    const [offered] = offers
    if (offers.length !== 1 || offered?.name !== 'undo.offered') throw new Error(`${call}: not one offer`)
    tried.add(offered.payload.act)
    await vault.call('undo.run', { token: offered.payload.token })
    expect(stored(vault)).toEqual(before)
  })

  test('has a line above for each call that is registered so, and for each sentence', () => {
    const registered = globSync('src/main/vault/**/handlers.ts')
      .flatMap((path) => [
        ...readFileSync(path, 'utf8').matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)':[^']*undoable\(/g),
      ])
      .map(([, call]) => call ?? '')
    expect(registered.length).toBeGreaterThan(20)
    const inTable = new Set(acts.map(([call]) => call))
    expect(registered.filter((call) => !inTable.has(call))).toEqual([])
    expect(UndoableAct.options.filter((act) => !tried.has(act))).toEqual([])
  })
})
