import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PersonId, SessionId } from '#shared/ids.ts'
import { atTerminal } from '#tests/support/atTerminal.ts'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { presenterLine, presenterNote, writtenForAma } from '#tests/support/handOver.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'

type Hand = { readonly sessionId: SessionId; readonly personId: PersonId }
const plainly = { aliased: false, language: 'en' as const }

const packetPath = (vault: OpenTestVault, name = 'page.age'): string => join(vault.folder, name)

const make = (
  vault: OpenTestVault,
  hand: Hand,
  manner: { aliased: boolean; language: 'en' | 'de' } = plainly,
) =>
  vault.call('packets.makeHandOver', {
    ...hand,
    ...manner,
    expiresOn: null,
    to: vault.token(packetPath(vault)),
  })

const handOf = async (vault: OpenTestVault) => {
  const running = await writtenForAma(vault)
  return { running, hand: { sessionId: running.session.id, personId: running.who('Ama') } }
}

const takeIn = async (vault: OpenTestVault, from: string, words: readonly string[]) => {
  const preview = await vault.call('packets.preview', { file: vault.token(from), words: words.join(' ') })
  const taken = await vault.call('packets.takeIn', {
    previewId: preview.previewId,
    pieceIds: preview.pieces.map(({ id }) => id),
    circleId: null,
    language: 'en',
  })
  return { preview, ...taken }
}

describe('handing over', () => {
  test('shows every line that leaves and every copy that stays before anything happens', async () => {
    await using vault = await openTestVault()
    const { hand } = await handOf(vault)
    await vault.call('backup.create', {
      to: vault.token(join(vault.folder, 'away.subrosa-backup')),
      protection: { kind: 'passphrase', passphrase: 'ferry-saffron-window-13' },
    })
    const preview = await vault.call('packets.previewHandOver', { ...hand, ...plainly })
    expect(preview.page.split('\n')).toEqual([
      'Notes that belong to Ama',
      'From the session of 21 November 2026.',
      'Handed over by Helga on 21 November 2026.',
      '',
      'Following someone everyone loved',
      '='.repeat(32),
      '',
      presenterNote,
      '',
      'Said in the room',
      `– experience: ${presenterLine}`,
    ])
    expect(preview.remains).toEqual({
      copies: [{ label: 'away.subrosa-backup', automatic: false, madeOn: '2026-11-21' }],
      copiedElsewhere: null,
      mayReplaceCopies: false,
    })
    expect(await vault.call('packets.handOvers', { sessionId: hand.sessionId })).toEqual([
      { personId: hand.personId, name: 'Ama', isMe: false, notes: 1, lines: 1, handedOverOn: null },
    ])
  })

  test('invariant 9: a packet is aliased unless names are wanted, and holds nothing private and nothing of another circle', async () => {
    await using vault = await openTestVault()
    const { hand, running } = await handOf(vault)
    const other = await vault.found('Elsewhere', ['Cleo'])
    for (const owner of [
      { table: 'session' as const, id: hand.sessionId },
      { table: 'circle' as const, id: other.id },
    ]) {
      const note = await vault.call('notes.open', { owner, layer: 'private' })
      await vault.call('notes.save', {
        noteId: note.id,
        baseRev: note.rev,
        doc: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ombreline' }] }],
        },
      })
    }
    const turn = { table: 'turn' as const, id: running.turn.id }
    const note = await vault.call('notes.open', { owner: turn, layer: 'for_presenter' })
    const mention = { type: 'mention', attrs: { personId: running.who('Ben') } }
    await vault.call('notes.save', {
      noteId: note.id,
      baseRev: note.rev,
      doc: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [mention, { type: 'text', text: ' and ben, Bens boat, Cleo' }] },
        ],
      },
    })
    const { page, unsure } = await vault.call('packets.previewHandOver', {
      ...hand,
      aliased: true,
      language: 'en',
    })
    expect(page).toContain('someone and someone, Bens boat, someone')
    expect(page).not.toMatch(/Ama|Helga|Cleo|Harbour|Elsewhere|Ombreline/u)
    expect(unsure).toEqual(['Ben'])
  })

  test('a member of whom nothing may be written is a member in it, though everybody else is named', async () => {
    await using vault = await openTestVault()
    const { hand, running } = await handOf(vault)
    const turn = { table: 'turn' as const, id: running.turn.id }
    const note = await vault.call('notes.open', { owner: turn, layer: 'for_presenter' })
    const mention = { type: 'mention', attrs: { personId: running.who('Ben') } }
    await vault.call('notes.save', {
      noteId: note.id,
      baseRev: note.rev,
      doc: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [mention, { type: 'text', text: ' and Ama and ben' }] }],
      },
    })
    await vault.call('consent.change', {
      circleId: running.circle.id,
      change: { of: 'member', personId: running.who('Ben'), consent: 'none' },
      strike: false,
    })
    const { page } = await vault.call('packets.previewHandOver', { ...hand, ...plainly })
    expect(page).toContain('a member and Ama and a member')
    expect(page).not.toMatch(/ben/iu)
  })

  test('the packet is there and proven, and our copy too, until the words are told; then our copy is gone everywhere', async () => {
    await using vault = await openTestVault()
    const { hand, running } = await handOf(vault)
    const { packetId, words } = await make(vault, hand)
    expect(words).toHaveLength(6)
    expect((await vault.call('packets.handOvers', { sessionId: hand.sessionId }))[0]).toMatchObject({
      notes: 1,
      lines: 1,
    })
    await vault.call('packets.letGo', { packetId })
    expect(await vault.call('packets.handOvers', { sessionId: hand.sessionId })).toEqual([
      { personId: hand.personId, name: 'Ama', isMe: false, notes: 0, lines: 0, handedOverOn: '2026-11-21' },
    ])
    expect(vault.events.filter(({ name }) => name === 'undo.cleared')).toHaveLength(1)
    expect(await vault.call('contributions.list', { sessionId: hand.sessionId })).toEqual([])

    const page = join(vault.folder, 'page.txt')
    const { exitCode } = await atTerminal(`age -d '${packetPath(vault)}' | zstd -d -q -f -o '${page}'`, [
      words.join('-'),
    ])
    expect(exitCode).toBe(0)
    const inside = readFileSync(page, 'utf8')
    expect(inside).toContain(presenterNote)
    expect(inside).toContain('The line below holds the same once more, for Subrosa.\n\n{"format"')
    rmSync(page)
    await vault.close()

    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(JSON.stringify(rows)).not.toMatch(/Zibeline|Quarrington/u)
    expect(rows['note_version']).toEqual([])
    expect(rows['note']).toMatchObject([
      { state: 'handed_over', body_doc: null, body_plain: null, owner_id: running.turn.id },
    ])
    expect(rows['turn']?.find(({ id }) => id === running.turn.id)).toMatchObject({
      handed_over_on: '2026-11-21',
    })
    expect(rows['tombstone']?.map(({ table_name, reason }) => [table_name, reason]).toSorted()).toEqual([
      ['contribution', 'hand_over'],
      ['note', 'hand_over'],
    ])
    expect(rows['outside_file']).toMatchObject([
      {
        kind: 'packet',
        direction: 'out',
        packet_kind: 'hand_over',
        state: 'verified',
        for_person_id: hand.personId,
        summary: '{"note":1,"contribution":1}',
      },
    ])
    const [handed] = rows['audit_event']?.filter(({ action }) => action === 'handed_over') ?? []
    expect(handed).toMatchObject({ counts: '{"note":1,"contribution":1}' })
  })

  test('every packet that was made is listed: for whom, when, whether it is handed over, until it is known to be gone', async () => {
    await using vault = await openTestVault()
    const { hand } = await handOf(vault)
    const first = await make(vault, hand)
    const listed = () => vault.call('packets.made', {})
    const one = {
      packetId: first.packetId,
      name: 'Ama',
      circleName: 'Harbour',
      madeOn: '2026-11-21',
      expiresOn: null,
      handedOverOn: null,
      isDestroyed: false,
    }
    expect(await listed()).toEqual([one])
    // Its words were lost, so it is made anew; only the second is handed over.
    const second = await make(vault, hand)
    await vault.call('packets.letGo', { packetId: second.packetId })
    expect(new Map((await listed()).map(({ packetId, handedOverOn }) => [packetId, handedOverOn]))).toEqual(
      new Map([
        [first.packetId, null],
        [second.packetId, '2026-11-21'],
      ]),
    )
    await vault.call('packets.markDestroyed', { packetId: first.packetId })
    expect((await listed()).find(({ packetId }) => packetId === first.packetId)).toMatchObject({
      isDestroyed: true,
    })
    const again = vault.call('packets.markDestroyed', { packetId: first.packetId })
    expect(await refusalOf(again)).toMatchObject({ code: 'not-found' })
  })

  test('nothing is emptied when something was written since, or when the file is not there as it was written', async () => {
    await using vault = await openTestVault()
    const { hand, running } = await handOf(vault)
    const first = await make(vault, hand)
    const note = await vault.call('notes.open', {
      owner: { table: 'turn', id: running.turn.id },
      layer: 'for_presenter',
    })
    await vault.call('notes.save', {
      noteId: note.id,
      baseRev: note.rev,
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'and more' }] }] },
    })
    expect(await refusalOf(vault.call('packets.letGo', { packetId: first.packetId }))).toMatchObject({
      reason: 'newer-text',
    })
    const second = await make(vault, hand)
    appendFileSync(packetPath(vault), 'x')
    expect(await refusalOf(vault.call('packets.letGo', { packetId: second.packetId }))).toMatchObject({
      reason: 'packet-gone',
    })
    rmSync(packetPath(vault))
    expect(await refusalOf(vault.call('packets.letGo', { packetId: second.packetId }))).toMatchObject({
      reason: 'packet-gone',
    })
    expect((await vault.call('packets.handOvers', { sessionId: hand.sessionId }))[0]).toMatchObject({
      notes: 1,
      lines: 1,
    })
    const third = await make(vault, hand)
    await vault.call('packets.letGo', { packetId: third.packetId })
    expect(await refusalOf(vault.call('packets.letGo', { packetId: third.packetId }))).toMatchObject({
      code: 'not-found',
    })
    expect(await refusalOf(make(vault, hand))).toMatchObject({ reason: 'not-allowed-now' })
  })

  test('a place that cannot be written to leaves our copy and nothing half-made', async () => {
    await using vault = await openTestVault()
    const { hand } = await handOf(vault)
    const to = vault.token(join(vault.folder, 'nowhere', 'page.age'))
    const made = vault.call('packets.makeHandOver', { ...hand, ...plainly, expiresOn: null, to })
    expect(await refusalOf(made)).toMatchObject({ reason: 'folder-gone' })
    expect((await vault.call('packets.handOvers', { sessionId: hand.sessionId }))[0]).toMatchObject({
      notes: 1,
      lines: 1,
    })
    expect(readdirSync(vault.folder).filter((name) => name.includes('.age'))).toEqual([])
  })

  test('on paper: our copy goes once it is in their hands, and only as it was shown', async () => {
    await using vault = await openTestVault()
    const { hand } = await handOf(vault)
    const { stamp } = await vault.call('packets.previewHandOver', { ...hand, ...plainly })
    expect(
      await refusalOf(vault.call('packets.letGoOnPaper', { ...hand, stamp: '0'.repeat(64) })),
    ).toMatchObject({ reason: 'newer-text' })
    await vault.call('packets.letGoOnPaper', { ...hand, stamp })
    expect((await vault.call('packets.handOvers', { sessionId: hand.sessionId }))[0]).toMatchObject({
      notes: 0,
      lines: 0,
      handedOverOn: '2026-11-21',
    })
  })

  test('hostile and unknown input is refused', async () => {
    await using vault = await openTestVault()
    const { hand } = await handOf(vault)
    for (const [name, input] of [
      ['packets.makeHandOver', { ...hand, ...plainly, expiresOn: null, to: '/etc/passwd' }],
      ['packets.makeHandOver', { ...hand, ...plainly, expiresOn: null, to: unknownId }],
      ['packets.makeHandOver', { ...hand, personId: unknownId, ...plainly, expiresOn: null, to: unknownId }],
      ['packets.previewHandOver', { ...hand, sessionId: unknownId, ...plainly }],
      ['packets.letGo', { packetId: unknownId }],
      ['packets.markDestroyed', { packetId: unknownId }],
      ['packets.letGoOnPaper', { ...hand, stamp: 'x' }],
      ['packets.preview', { file: unknownId, words: 'one two' }],
      ['packets.takeIn', { previewId: unknownId, pieceIds: [], circleId: null, language: 'en' }],
      ['packets.readReceived', { noteId: unknownId }],
    ] as const) {
      expect([name, await vault.raw(name, input)]).toMatchObject([name, { ok: false }])
    }
    const mine = { ...hand, personId: vault.me }
    expect(await refusalOf(vault.call('packets.previewHandOver', { ...mine, ...plainly }))).toMatchObject({
      reason: 'not-allowed-now',
    })
  })
})

describe('taking in', () => {
  test('a second vault takes the packet in as private notes of its owner, and the same packet twice is nothing to do', async () => {
    await using giver = await openTestVault()
    const { hand } = await handOf(giver)
    const { packetId, words } = await make(giver, hand)
    await giver.call('packets.letGo', { packetId })

    await using taker = await openTestVault()
    const first = await takeIn(taker, packetPath(giver), words)
    expect(first.preview).toMatchObject({
      from: 'Helga',
      sessionOn: '2026-11-21',
      pieces: [
        {
          title: 'Following someone everyone loved',
          standing: 'new',
          lines: [presenterNote, '', 'Said in the room', `– experience: ${presenterLine}`],
        },
      ],
    })
    expect(first.taken).toBe(1)
    const [note] = await taker.call('packets.received', {})
    expect(note).toMatchObject({
      title: 'Following someone everyone loved',
      takenOn: '2026-11-21',
      keptUntil: '2027-05-20',
    })
    expect(note?.begins).toContain('From Helga, 21 November 2026')
    const again = await takeIn(taker, packetPath(giver), words)
    expect(again.preview.pieces).toMatchObject([{ standing: 'known' }])
    expect(again.taken).toBe(0)
    expect(await taker.call('packets.received', {})).toHaveLength(1)
    await taker.close()
    const rows = await rowsOfFolder(taker.folder, testPassphrase)
    expect(rows['note']).toMatchObject([
      { layer: 'private', state: 'kept', owner_table: 'person', owner_id: taker.me },
    ])
    expect(rows['outside_file']).toMatchObject([
      { kind: 'packet', direction: 'in', state: 'merged', shown_path: null },
    ])
  })

  test('what was let go of here stays gone unless it is chosen, and then lies beside nothing', async () => {
    await using giver = await openTestVault()
    const { hand } = await handOf(giver)
    const { words } = await make(giver, hand)
    await using taker = await openTestVault()
    await takeIn(taker, packetPath(giver), words)
    const [note] = await taker.call('packets.received', {})
    if (note === undefined) throw new Error('nothing was taken in')
    await taker.call('erase.run', { act: 'now', thing: { table: 'note', id: note.noteId } })
    const preview = await taker.call('packets.preview', {
      file: taker.token(packetPath(giver)),
      words: words.join('-'),
    })
    expect(preview.pieces).toMatchObject([{ standing: 'let-go' }])
    const none = { previewId: preview.previewId, pieceIds: [], circleId: null, language: 'en' as const }
    expect(await taker.call('packets.takeIn', none)).toEqual({ taken: 0 })
    expect(await taker.call('packets.received', {})).toEqual([])
    expect((await takeIn(taker, packetPath(giver), words)).taken).toBe(1)
  })

  test('one’s own packet, other words, a day that has passed and a day to come are each refused in a word', async () => {
    await using giver = await openTestVault()
    const { hand } = await handOf(giver)
    const to = giver.token(packetPath(giver))
    const { words } = await giver.call('packets.makeHandOver', {
      ...hand,
      ...plainly,
      expiresOn: '2026-12-01',
      to,
    })
    const open = (vault: OpenTestVault, typed: string) =>
      refusalOf(vault.call('packets.preview', { file: vault.token(packetPath(giver)), words: typed }))
    expect(await open(giver, words.join(' '))).toMatchObject({ reason: 'packet-of-yours' })
    await using taker = await openTestVault()
    expect(await open(taker, 'lamp ocean')).toMatchObject({ reason: 'not-six-words' })
    expect(await open(taker, words.toReversed().join(' '))).toMatchObject({ code: 'wrong-passphrase' })
    taker.setNow('2026-12-02T10:00:00.000Z')
    expect(await open(taker, words.join(' '))).toMatchObject({ reason: 'packet-expired' })
    taker.setNow('2026-11-10T10:00:00.000Z')
    expect(await open(taker, words.join(' '))).toMatchObject({ reason: 'packet-from-later' })
    expect(await taker.call('packets.received', {})).toEqual([])
  })
})

describe('my own turn', () => {
  test('what was written for me becomes a private note of mine', async () => {
    await using vault = await openTestVault()
    const { runSession, lineOf } = await import('#tests/support/runningSession.ts')
    const running = await runSession(vault, {}, 'Helga')
    const owner = { table: 'turn' as const, id: running.turn.id }
    const note = await vault.call('notes.open', { owner, layer: 'for_presenter' })
    await vault.call('notes.save', {
      noteId: note.id,
      baseRev: note.rev,
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'mine now' }] }] },
    })
    await vault.call('contributions.add', lineOf(running, 'experience'))
    await vault.call('packets.keepMine', { sessionId: running.session.id })
    const now = await vault.call('notes.open', { owner, layer: 'private' })
    expect(now.id).toBe(note.id)
    expect(await vault.call('contributions.list', { sessionId: running.session.id })).toMatchObject([
      { layer: 'private' },
    ])
    expect(await vault.call('packets.handOvers', { sessionId: running.session.id })).toMatchObject([
      { isMe: true, notes: 0, lines: 0, handedOverOn: '2026-11-21' },
    ])
  })
})
