import { describe, expect, it } from 'vitest'
import { calls, type CallName } from '#shared/contract/index.ts'
import { auditEvents } from '#vault/storage/auditEvents.ts'
import { everyInput, type KnownIds } from '#tests/support/everyInput.ts'
import { namedEverywhere, openNamed, typedName, wholeName } from '#tests/support/namedEverywhere.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { keyOf, openByKey } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase } from '#tests/support/openTestVault.ts'
import { startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'

const names = Object.keys(calls) as CallName[]
const namesOf = (area: string, calledFor: string): readonly CallName[] =>
  calledFor.split(' ').map((what) => `${area}.${what}` as CallName)

const waits = {
  ok: false,
  error: { code: 'conflict', reason: 'alias-view', message: 'conflict: alias-view' },
}

/** Calls that answer with what is there and change nothing one could see. */
const isRead = (name: CallName): boolean =>
  /\.(?:list|get|status|settings|places|look|over|versions?|handOvers|made|received|readReceived|dates|memberships|comfort|ofPerson|ofCircle|since|timeline|roles|balance|collected|miniCase|byId|followUps|mix|read|keptAside|state)$/u.test(
    name,
  ) || ['notes.open', 'wrapUp.readRecord', 'consent.preview', 'holds.preview', 'erase.preview'].includes(name)

/**
 * What one may do without seeing names, beside reading: the clock, who is there, consent, keeping and letting go by the
 * usual ways, settings, backups. A call that joins them is looked at here first.
 */
const answeredBesideReads: readonly CallName[] = [
  ...namesOf('vault', 'inspect gradePassphrase suggestPassphrase completeWord open openWithWords'),
  ...namesOf(
    'vault',
    'eraseDemo proveWords checkWords changePassphrase newWords deepClean eraseKeptAside speak',
  ),
  ...namesOf('vault', 'setLocking move'),
  ...namesOf('people', 'setRelation'),
  ...namesOf('aliases', 'setView'),
  ...namesOf('circles', 'close endMembership'),
  ...namesOf('sessions', 'plan start pause resume wrapUp close cancel setAttendance'),
  ...namesOf('formats', 'remove setOfCircle'),
  ...namesOf('agenda', 'useFormat setLengths setSessionLength removeStep reorder'),
  ...namesOf('running', 'next backTo skip writeAfterAll handOn heard beat goOffRecord goOnRecord'),
  ...namesOf('held', 'settle'),
  // Where nothing is lent they are refused for that.
  ...namesOf('lending', 'setOffRecord end'),
  ...namesOf('roles', 'set'),
  ...namesOf('prepare', 'tick open'),
  ...namesOf('prompts', 'hide remove useMiniCase'),
  ...namesOf('notes', 'leave restoreVersion'),
  ...namesOf('sealing', 'open close unseal'),
  ...namesOf('steps', 'asked begin putBack settle reopen carry'),
  ...namesOf('consent', 'change'),
  ...namesOf('topics', 'schedule'),
  ...namesOf('turns', 'choose add reorder drop'),
  ...namesOf('contributions', 'remove'),
  ...namesOf('trash', 'move putBack'),
  ...namesOf('retention', 'keep putOff trustClock setVault previewCircle setCircle'),
  ...namesOf('holds', 'lift'),
  ...namesOf('undo', 'run'),
  ...namesOf(
    'backup',
    'create setAutomatic runAutomatic replaceAutomatic check markDestroyed preview rescue',
  ),
  ...namesOf('backup', 'discardPreview'),
  ...namesOf('printing', 'record'),
  ...namesOf('packets', 'keepMine preview discardPreview markDestroyed'),
  ...namesOf('wrapUp', 'approveRecord'),
]

type Answers = ReadonlyMap<CallName, { readonly count: number; readonly said: string }>

/** What they answer over a whole vault, as text. */
const everythingRead = async (vault: TestVault, known: KnownIds): Promise<Answers> => {
  const answers = new Map<CallName, { count: number; said: string }>()
  for (const name of names.filter(isRead)) {
    const said: unknown[] = []
    for (const input of everyInput(calls[name].input, known, 100)) {
      const result = await vault.raw(name, input)
      if (result.ok) said.push(result.value)
    }
    answers.set(name, { count: said.length, said: JSON.stringify(said) })
  }
  return answers
}

const namedIn = (answers: Answers): readonly CallName[] =>
  [...answers].flatMap(([name, { said }]) => (/quorra|zyxwell/iu.test(said) ? [name] : []))

describe('While names are covered', () => {
  it('no answer of a vault that names somebody in every text says the name; with names shown most do', async () => {
    using made = await namedEverywhere()
    await using vault = await openNamed(made)
    const before = await everythingRead(vault, made.known)
    const shown = namedIn(before)
    expect(shown).toEqual(
      expect.arrayContaining(['people.list', 'notes.open', 'topics.get', 'search.places']),
    )
    expect(shown.length).toBeGreaterThan(30)

    await vault.call('aliases.setView', { isOn: true, at: null })
    const covered = await everythingRead(vault, made.known)
    expect(namedIn(covered)).toEqual([])
    // They answered as often as before.
    const counts = (answers: Answers) => [...answers].map(([name, { count }]) => [name, count])
    expect(counts(covered)).toEqual(counts(before))
  }, 240_000)

  it('the calls that are answered take no text; every other is refused whatever it is given', async () => {
    await using vault = await openTestVault()
    await vault.call('aliases.setView', { isOn: true, at: null })
    const answered: CallName[] = []
    for (const name of names) {
      const result = await vault.raw(name, null)
      if (result.ok || result.error.reason !== 'alias-view') answered.push(name)
    }
    expect(answered.filter((name) => !isRead(name))).toEqual([...answeredBesideReads])
  })

  it('nothing covered comes back as text: a note that is saved as it reads is refused and stays', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Plumline', ['Bruno Castell'])
    const owner = { table: 'circle', id: circle.id } as const
    const note = await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc("Bruno's keys") })
    await vault.call('aliases.setView', { isOn: true, at: null })

    const read = await vault.call('notes.open', { owner, layer: 'private' })
    expect(JSON.stringify(read.doc)).toMatch(/"[A-Z]\d's keys"/u)
    expect(await vault.raw('notes.save', { noteId: note.id, baseRev: read.rev, doc: read.doc })).toEqual(
      waits,
    )
    await vault.call('aliases.setView', { isOn: false, at: null })
    expect((await vault.call('notes.open', { owner, layer: 'private' })).doc).toEqual(noteDoc("Bruno's keys"))
  })

  it('everybody is called by their alias, or by a letter and a digit that stay the same', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Plumline', ['Bruno Castell', 'Lidia Varga'])
    const [bruno] = circle.people.filter(({ name }) => name === 'Bruno Castell')
    if (bruno === undefined) throw new Error('Nobody is Bruno')
    await vault.call('aliases.setOfPerson', { personId: bruno.personId, alias: 'Cedar' })
    await vault.call('aliases.setView', { isOn: true, at: null })
    const called = async (): Promise<readonly string[]> =>
      (await vault.call('circles.get', { circleId: circle.id })).people.map(({ name }) => name)
    const before = await called()
    expect(before).toEqual([
      expect.stringMatching(/^[A-Z]\d$/u),
      'Cedar',
      expect.stringMatching(/^[A-Z]\d$/u),
    ])
    expect((await vault.call('people.list', {})).map(({ name }) => name).toSorted()).toEqual(
      before.toSorted(),
    )
    expect(await called()).toEqual(before)
  })

  it('a lock changes nothing: the vault opens covered, and the log of what happened says when, and no name', async () => {
    await using vault = await openTestVault()
    const { folder } = vault
    await vault.call('people.add', { name: wholeName, relation: 'friend' })
    await vault.call('aliases.setView', { isOn: true, at: null })
    await vault.call('aliases.setView', { isOn: true, at: null })
    await vault.close()

    const next = startTestVault()
    const opened = await next.call('vault.open', { folder: next.token(folder), passphrase: testPassphrase })
    expect(opened.isAliased).toBe(true)
    expect(opened.me.name).toMatch(/^[A-Z]\d$/u)
    expect(JSON.stringify(await next.call('people.list', {}))).not.toContain(typedName)
    await next.call('aliases.setView', { isOn: false, at: null })
    expect(JSON.stringify(await next.call('people.list', {}))).toContain(wholeName)
    await next.close()

    const room = await openByKey(folder, await keyOf(folder, testPassphrase))
    const shown = auditEvents(room.database.read, 100).filter(({ action }) => action === 'aliases_shown')
    closeRoom(room)
    expect(shown).toHaveLength(1)
  })

  it('the page that takes over begins at the session one was at', async () => {
    await using vault = await openTestVault()
    const sessionId = '3f2b9c4e-6a1d-4f80-9b7e-5d2c8a1f0e64' as never
    expect((await vault.call('vault.state', {})).at).toBeNull()
    await vault.call('aliases.setView', { isOn: true, at: { sessionId } })
    expect((await vault.call('vault.state', {})).at).toEqual({ sessionId })
  })
})

describe('An alias', () => {
  it('is kept, and taken away again', async () => {
    await using vault = await openTestVault()
    const { id: personId } = await vault.call('people.add', { name: wholeName, relation: 'friend' })
    expect(await vault.call('aliases.ofPerson', { personId })).toEqual({ alias: '' })
    expect(await vault.call('aliases.setOfPerson', { personId, alias: ' Heron ' })).toEqual({
      alias: 'Heron',
    })
    expect(vault.facts.at(-1)).toEqual({ name: 'people.changed', payload: { ids: [personId] } })
    expect(await vault.call('aliases.setOfPerson', { personId, alias: '' })).toEqual({ alias: '' })
  })

  it('that somebody is called by is refused', async () => {
    await using vault = await openTestVault()
    const { id: personId } = await vault.call('people.add', { name: wholeName, relation: 'friend' })
    for (const alias of ['Helga', 'old helga', 'Zyxwell', 'Quorra 2']) {
      expect(await vault.raw('aliases.setOfPerson', { personId, alias })).toMatchObject({
        error: { code: 'invalid-input', reason: 'alias-names' },
      })
    }
    expect(await vault.call('aliases.ofPerson', { personId })).toEqual({ alias: '' })
  })
})
