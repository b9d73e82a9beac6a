import { describe, expect, test } from 'vitest'
import { calls, type CallInput, type CallName } from '#shared/contract/index.ts'
import type { NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'

/**
 * What a call of the contract is to a session that is off the record (domain.md 9: "editors lock; letters do nothing; Tab,
 * Enter, F-keys, next step, pause, the bell and lock work").
 */
type Treatment =
  /** It puts no words anywhere: it reads, moves, times, takes away or brings back what was said on the record. */
  | 'no words'
  /** Its words are no session's and no circle's in hand: settings, people, files, the bank of prompts. */
  | 'elsewhere'
  /** Lines in memory, which is what being off the record with that strength is for. */
  | 'held'
  /** It would put words into the session or its circle, and is refused. */
  | 'refused'

const treatments: Readonly<Record<CallName, Treatment>> = {
  'aliases.ofPerson': 'elsewhere',
  'aliases.setOfPerson': 'elsewhere',
  'aliases.setView': 'elsewhere',
  'backup.check': 'elsewhere',
  'backup.create': 'elsewhere',
  'backup.discardPreview': 'elsewhere',
  'backup.markDestroyed': 'elsewhere',
  'backup.preview': 'elsewhere',
  'backup.replaceAutomatic': 'elsewhere',
  'backup.rescue': 'elsewhere',
  'backup.restoreAsNew': 'elsewhere',
  'backup.restoreHere': 'elsewhere',
  'backup.runAutomatic': 'elsewhere',
  'backup.setAutomatic': 'elsewhere',
  'backup.status': 'elsewhere',
  'calendar.dates': 'elsewhere',
  'calendar.save': 'elsewhere',
  'circles.addMember': 'elsewhere',
  'circles.close': 'elsewhere',
  'circles.endMembership': 'elsewhere',
  'circles.found': 'elsewhere',
  'circles.get': 'elsewhere',
  'circles.list': 'elsewhere',
  'circles.since': 'elsewhere',
  'circles.update': 'elsewhere',
  'formats.get': 'elsewhere',
  'formats.list': 'elsewhere',
  'formats.ofCircle': 'elsewhere',
  'formats.remove': 'elsewhere',
  'formats.saveOwn': 'elsewhere',
  'formats.setOfCircle': 'elsewhere',
  'holds.lift': 'elsewhere',
  'holds.list': 'elsewhere',
  'holds.over': 'elsewhere',
  'holds.preview': 'elsewhere',
  'holds.set': 'elsewhere',
  'packets.discardPreview': 'elsewhere',
  'packets.handOvers': 'elsewhere',
  'packets.keepMine': 'elsewhere',
  'packets.letGo': 'elsewhere',
  'packets.letGoOnPaper': 'elsewhere',
  'packets.made': 'elsewhere',
  'packets.makeHandOver': 'elsewhere',
  'packets.markDestroyed': 'elsewhere',
  'packets.preview': 'elsewhere',
  'packets.previewHandOver': 'elsewhere',
  'packets.readReceived': 'elsewhere',
  'packets.received': 'elsewhere',
  'packets.takeIn': 'elsewhere',
  'people.add': 'elsewhere',
  'people.comfort': 'elsewhere',
  'people.list': 'elsewhere',
  'people.memberships': 'elsewhere',
  'people.rename': 'elsewhere',
  'people.setComfort': 'elsewhere',
  'people.setRelation': 'elsewhere',
  'printing.look': 'elsewhere',
  'printing.record': 'elsewhere',
  'prompts.hide': 'elsewhere',
  'prompts.list': 'elsewhere',
  'prompts.remove': 'elsewhere',
  'prompts.saveOwn': 'elsewhere',
  'retention.keep': 'elsewhere',
  'retention.list': 'elsewhere',
  'retention.previewCircle': 'elsewhere',
  'retention.putOff': 'elsewhere',
  'retention.setCircle': 'elsewhere',
  'retention.setVault': 'elsewhere',
  'retention.settings': 'elsewhere',
  'retention.status': 'elsewhere',
  'retention.trustClock': 'elsewhere',
  'today.get': 'elsewhere',
  'together.balance': 'elsewhere',
  'together.roles': 'elsewhere',
  'together.timeline': 'elsewhere',
  'vault.changePassphrase': 'elsewhere',
  'vault.checkWords': 'elsewhere',
  'vault.completeWord': 'elsewhere',
  'vault.create': 'elsewhere',
  'vault.createDemo': 'elsewhere',
  'vault.deepClean': 'elsewhere',
  'vault.eraseDemo': 'elsewhere',
  'vault.eraseKeptAside': 'elsewhere',
  'vault.gradePassphrase': 'elsewhere',
  'vault.inspect': 'elsewhere',
  'vault.keptAside': 'elsewhere',
  'vault.move': 'elsewhere',
  'vault.newWords': 'elsewhere',
  'vault.open': 'elsewhere',
  'vault.openWithWords': 'elsewhere',
  'vault.proveWords': 'elsewhere',
  'vault.rename': 'elsewhere',
  'vault.setLocking': 'elsewhere',
  'vault.speak': 'elsewhere',
  'vault.state': 'elsewhere',
  'vault.suggestPassphrase': 'elsewhere',
  'agenda.get': 'no words',
  'agenda.useFormat': 'no words',
  'agenda.setLengths': 'no words',
  'agenda.setSessionLength': 'no words',
  'agenda.changeStep': 'refused',
  'agenda.addStep': 'refused',
  'agenda.removeStep': 'no words',
  'agenda.reorder': 'no words',
  'board.list': 'no words',
  'board.create': 'refused',
  'board.update': 'refused',
  'board.move': 'refused',
  'consent.list': 'no words',
  'consent.preview': 'no words',
  'consent.change': 'no words',
  'contributions.list': 'no words',
  'contributions.add': 'refused',
  'contributions.update': 'refused',
  'contributions.mix': 'no words',
  'contributions.remove': 'no words',
  'erase.preview': 'no words',
  'erase.run': 'no words',
  'held.list': 'no words',
  'held.add': 'held',
  'held.settle': 'refused',
  'lending.begin': 'refused',
  'lending.get': 'no words',
  'lending.setOffRecord': 'no words',
  'lending.end': 'no words',
  'notes.open': 'no words',
  'notes.save': 'refused',
  'notes.leave': 'no words',
  'notes.versions': 'no words',
  'notes.version': 'no words',
  'notes.restoreVersion': 'refused',
  'prepare.get': 'no words',
  'prepare.tick': 'no words',
  'prepare.intend': 'refused',
  'prepare.open': 'no words',
  'prepare.collected': 'no words',
  'prepare.collect': 'refused',
  'prompts.miniCase': 'no words',
  'prompts.useMiniCase': 'no words',
  'roles.list': 'no words',
  'roles.set': 'no words',
  'running.get': 'no words',
  'running.next': 'no words',
  'running.backTo': 'no words',
  'running.skip': 'no words',
  'running.handOn': 'no words',
  'running.heard': 'no words',
  'running.beat': 'no words',
  'running.writeAfterAll': 'no words',
  'running.goOffRecord': 'no words',
  'running.goOnRecord': 'no words',
  'sealing.list': 'no words',
  'sealing.seal': 'refused',
  'sealing.open': 'no words',
  'sealing.read': 'no words',
  'sealing.save': 'refused',
  'sealing.close': 'no words',
  'sealing.unseal': 'no words',
  'search.places': 'no words',
  'sessions.list': 'no words',
  'sessions.get': 'no words',
  'sessions.plan': 'no words',
  'sessions.update': 'refused',
  'sessions.start': 'no words',
  'sessions.pause': 'no words',
  'sessions.resume': 'no words',
  'sessions.wrapUp': 'no words',
  'sessions.close': 'no words',
  'sessions.cancel': 'no words',
  'sessions.setAttendance': 'no words',
  'sessions.addGuest': 'refused',
  'steps.list': 'no words',
  'steps.byId': 'no words',
  'steps.create': 'refused',
  'steps.update': 'refused',
  'steps.confirm': 'refused',
  'steps.asked': 'no words',
  'steps.begin': 'no words',
  'steps.putBack': 'no words',
  'steps.followUps': 'no words',
  'steps.report': 'refused',
  'steps.settle': 'refused',
  'steps.reopen': 'no words',
  'steps.carry': 'no words',
  'topics.list': 'no words',
  'topics.get': 'no words',
  'topics.create': 'refused',
  'topics.update': 'refused',
  'topics.move': 'refused',
  'topics.schedule': 'no words',
  'trash.list': 'no words',
  'trash.move': 'no words',
  'trash.putBack': 'no words',
  'turns.list': 'no words',
  'turns.choose': 'no words',
  'turns.add': 'no words',
  'turns.reorder': 'no words',
  'turns.drop': 'no words',
  'turns.conclude': 'refused',
  'undo.run': 'no words',
  'wrapUp.get': 'no words',
  'wrapUp.readRecord': 'no words',
  'wrapUp.approveRecord': 'no words',
  'wrapUp.setPulse': 'refused',
}

/** The session of Ama's turn, and what hangs on it, all of it said on the record. */
const setting = async (vault: OpenTestVault) => {
  const run = await runSession(vault)
  const { circle, session, who } = run
  const goOn = async (title: string): Promise<void> => {
    for (;;) {
      const { steps } = await vault.call('running.get', { sessionId: session.id })
      const step = steps.find(({ state }) => state === 'running')
      if (step?.title === title) return
      await vault.call('running.next', { sessionId: session.id, from: step?.id ?? null })
    }
  }
  await goOn('Tell')
  const { steps } = await vault.call('running.get', { sessionId: session.id })
  const waits = steps.find(({ state }) => state === 'pending')
  const runs = steps.find(({ state }) => state === 'running')
  if (waits === undefined || runs === undefined) throw new Error('no step is still to come')
  const write = async (owner: NoteOwner, layer: NoteLayer) => {
    const note = await vault.call('notes.open', { owner, layer })
    const { rev } = await vault.call('notes.save', {
      noteId: note.id,
      baseRev: note.rev,
      doc: noteDoc('one'),
    })
    await vault.call('notes.leave', { noteId: note.id })
    const again = await vault.call('notes.save', { noteId: note.id, baseRev: rev, doc: noteDoc('two') })
    await vault.call('notes.leave', { noteId: note.id })
    return { noteId: note.id, rev: again.rev }
  }
  const ofTurn = { table: 'turn', id: run.turn.id } as const
  const mine = await write({ table: 'session', id: session.id }, 'private')
  const theirs = await write(ofTurn, 'for_presenter')
  const [version] = await vault.call('notes.versions', { noteId: theirs.noteId })
  if (version === undefined) throw new Error('no version was kept')
  const step = await vault.call('steps.create', {
    ...{ title: 'Ask Lotte', ownerPersonId: who('Ama'), circleId: circle.id, sessionId: null, turnId: null },
    ...{ horizon: 'someday', dueOn: null },
  })
  const item = await vault.call('board.create', {
    ...{ circleId: circle.id, sessionId: session.id, kind: 'ask', personId: who('Ama'), text: 'A desk' },
    ...{ area: 'other', neededBy: null, isStanding: false, answersId: null },
  })
  const topic = await vault.call('topics.create', {
    ...{ circleId: circle.id, ownerPersonId: vault.me, title: 'Another', kind: 'question', sessionId: null },
  })
  const line = await vault.call('contributions.add', lineOf(run))
  await vault.call('running.goOffRecord', { sessionId: session.id, strength: 'held' })
  const held = await vault.call('held.add', { sessionId: session.id, text: 'Between us' })
  await vault.call('running.goOffRecord', { sessionId: session.id, strength: 'unwritten' })
  return { run, waits, runs, mine, theirs, version, step, item, topic, line, held }
}

type Setting = Awaited<ReturnType<typeof setting>>

const someday = { horizon: 'someday', dueOn: null } as const
const words = { text: 'Other', area: 'other', neededBy: null, isStanding: false } as const
const brief = {
  ...{ problem: '', goal: '', background: '', effect: '' },
  ...{ tried: '', options: '', wanted: '', notWanted: '' },
}

/** What each of them is given: it would be taken if the session were on the record. */
const attempts = ({ run, ...at }: Setting): Readonly<Partial<Record<CallName, unknown>>> => {
  const { session, circle, who, turn } = run
  const sessionId = session.id
  return {
    'agenda.changeStep': {
      ...{ sessionId, stepId: at.waits.id, title: 'Other', prompts: [], speaker: 'open' },
    } satisfies CallInput<'agenda.changeStep'>,
    'agenda.addStep': {
      ...{ sessionId, afterStepId: at.runs.id, title: 'Other', seconds: 300, speaker: 'open' },
    } satisfies CallInput<'agenda.addStep'>,
    'board.create': {
      ...{
        circleId: circle.id,
        sessionId: null,
        kind: 'ask',
        personId: who('Ama'),
        ...words,
        answersId: null,
      },
    } satisfies CallInput<'board.create'>,
    'board.update': { itemId: at.item.id, ...words, introduces: null } satisfies CallInput<'board.update'>,
    'board.move': { itemId: at.item.id, to: 'answered', outcome: 'By Ben' } satisfies CallInput<'board.move'>,
    'contributions.add': lineOf(run),
    'contributions.update': {
      ...{ contributionId: at.line.id, kind: at.line.kind, text: 'Other', sorted: null },
    } satisfies CallInput<'contributions.update'>,
    'held.settle': { heldLineId: at.held.id, as: 'hand-over' } satisfies CallInput<'held.settle'>,
    'lending.begin': { sessionId, turnId: turn.id } satisfies CallInput<'lending.begin'>,
    'notes.save': {
      ...{ noteId: at.theirs.noteId, baseRev: at.theirs.rev, doc: noteDoc('three') },
    } satisfies CallInput<'notes.save'>,
    'notes.restoreVersion': {
      ...{ versionId: at.version.id, baseRev: at.theirs.rev },
    } satisfies CallInput<'notes.restoreVersion'>,
    'prepare.intend': { sessionId, intention: 'Listen' } satisfies CallInput<'prepare.intend'>,
    'prepare.collect': { circleId: circle.id, text: 'For next time' } satisfies CallInput<'prepare.collect'>,
    'sealing.seal': {
      ...{
        noteId: at.mine.noteId,
        baseRev: at.mine.rev,
        title: 'Later',
        passphrase: 'lantern-quiet-river-seven',
      },
    } satisfies CallInput<'sealing.seal'>,
    'sessions.update': {
      ...{ sessionId, plannedFor: session.plannedFor, lengthMinutes: session.lengthMinutes, place: 'home' },
      ...{ hostPersonId: null, intention: 'Other' },
    } satisfies CallInput<'sessions.update'>,
    'sessions.addGuest': { sessionId, person: { newName: 'Cleo' } } satisfies CallInput<'sessions.addGuest'>,
    'steps.create': {
      ...{
        title: 'Write',
        ownerPersonId: at.topic.owner.id,
        circleId: circle.id,
        sessionId: null,
        turnId: null,
      },
      ...someday,
    } satisfies CallInput<'steps.create'>,
    'steps.update': {
      ...{ stepId: at.step.id, title: 'Other', ownerPersonId: who('Ama'), ...someday },
    } satisfies CallInput<'steps.update'>,
    'steps.confirm': {
      ...{ stepId: at.step.id, supporterPersonId: null, ...someday },
      ...{ firstMove: 'Ring', newForMe: null, canKeepUp: null },
    } satisfies CallInput<'steps.confirm'>,
    'steps.report': {
      ...{ stepId: at.step.id, report: 'partly', learned: 'Much', sessionId },
    } satisfies CallInput<'steps.report'>,
    'steps.settle': { stepId: at.step.id, as: 'done', sessionId } satisfies CallInput<'steps.settle'>,
    'topics.create': {
      ...{ circleId: circle.id, ownerPersonId: who('Ama'), title: 'More', kind: 'question', sessionId: null },
    } satisfies CallInput<'topics.create'>,
    'topics.update': {
      ...{ topicId: at.topic.id, title: 'Other', kind: 'question', domain: at.topic.domain, wants: [] },
      ...{ sensitivity: at.topic.sensitivity, urgency: at.topic.urgency, importance: at.topic.importance },
      ...{ doNotReopen: false, useLimit: '', mustNotLearn: '', brief },
      ...{ isBriefShared: false, earlierTopicId: null },
    } satisfies CallInput<'topics.update'>,
    'topics.move': {
      ...{ topicId: at.topic.id, to: 'released', resolvedNote: 'Let go' },
    } satisfies CallInput<'topics.move'>,
    'turns.conclude': {
      turnId: turn.id,
      takeaway: 'Mine',
      outcome: null,
    } satisfies CallInput<'turns.conclude'>,
    'wrapUp.setPulse': {
      ...{ sessionId, pulse: { worthIt: null, realHere: null, keep: 'This', change: '' } },
    } satisfies CallInput<'wrapUp.setPulse'>,
  }
}

/** Calls nobody has said about what they are to a session that is off the record. */
const unclassified = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !Object.hasOwn(treatments, name))

describe('while a session is off the record', () => {
  test('001-27 every call that would put words into it or its circle is refused, whatever the window sends', async () => {
    await using vault = await openTestVault()
    const at = await setting(vault)
    const inputs = attempts(at)
    const refused = Object.entries(treatments).flatMap(([name, as]) => (as === 'refused' ? [name] : []))
    const untried = refused.filter((name) => !Object.hasOwn(inputs, name))
    // Its own test (sealing) opens a sealed note first.
    expect(untried).toEqual(['sealing.save'])
    const answers: unknown[] = []
    for (const [name, input] of Object.entries(inputs)) {
      const answer = await vault.raw(name, input)
      answers.push([name, answer.ok ? 'taken' : (answer.error.reason ?? answer.error.code)])
    }
    expect(answers).toEqual(Object.keys(inputs).map((name) => [name, 'off-the-record']))

    // The same words are taken once it is on the record again, so that nothing else had refused them.
    await vault.call('running.goOnRecord', { sessionId: at.run.session.id, isLengthKept: true })
    expect(await vault.raw('wrapUp.setPulse', inputs['wrapUp.setPulse'])).toMatchObject({ ok: true })
    expect(await vault.raw('steps.report', inputs['steps.report'])).toMatchObject({ ok: true })
    expect(await vault.raw('notes.restoreVersion', inputs['notes.restoreVersion'])).toMatchObject({
      ok: true,
    })
  })

  test('what hangs on no circle in hand is taken: a promise of mine alone, a topic of another circle', async () => {
    await using vault = await openTestVault()
    await setting(vault)
    const other = await vault.found('Elsewhere', ['Cleo'])
    const mine = { ownerPersonId: vault.me, sessionId: null }
    const step = { ...mine, title: 'Water the plants', circleId: null, turnId: null, ...someday }
    expect(await vault.raw('steps.create', step)).toMatchObject({ ok: true })
    const topic = { ...mine, circleId: other.id, title: 'Other', kind: 'question' }
    expect(await vault.raw('topics.create', topic)).toMatchObject({ ok: true })
  })

  test('every call of the contract is classified, and one that is not would be found', () => {
    const named = Object.keys(calls)
    expect(unclassified(named)).toEqual([])
    expect(unclassified([...named, 'topics.whisper'])).toEqual(['topics.whisper'])
    expect(Object.keys(treatments).filter((name) => !named.includes(name))).toEqual([])
  })
})
