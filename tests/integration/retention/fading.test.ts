import { describe, expect, test } from 'vitest'
import type { NoteId, SessionId } from '#shared/ids.ts'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { reopenedOn, untilFaded } from '#tests/support/fadingVault.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'
import { fadingOf } from '#tests/support/listed.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { trashOf } from '#tests/support/listed.ts'

/** Private notes of a session on 21 November fade on 20 May; short-lived. */
const write = async (
  vault: OpenTestVault,
  text: string,
): Promise<{ noteId: NoteId; sessionId: SessionId }> => {
  const circle = await vault.found('Forum', ['Ama'])
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-11-21T19:00',
    lengthMinutes: 60,
    place: 'office',
    hostPersonId: null,
  })
  const owner = { table: 'session' as const, id: session.id }
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(text) })
  await vault.call('notes.leave', { noteId: note.id })
  return { noteId: note.id, sessionId: session.id }
}

const days = { before: '2027-05-12', announced: '2027-05-13', due: '2027-05-20' } as const

/** Unlocks every month, so that the clock never seems to jump, and stops before anything is due. */
const usedUntil = async (vault: OpenTestVault): Promise<void> => {
  await vault.close()
  for (const day of ['2027-01-10', '2027-03-05', '2027-04-28']) {
    const again = await reopenedOn(vault, day)
    await untilFaded(again)
    await again.close()
  }
}

describe('fading', () => {
  test('is announced seven days ahead, by circle, with where it can be read once more', async () => {
    await using vault = await openTestVault()
    const { noteId, sessionId } = await write(vault, 'Snow at the harbour')
    await usedUntil(vault)
    {
      await using early = await reopenedOn(vault, days.before)
      expect(await early.call('retention.status', {})).toMatchObject({
        clock: 'fine',
        firstOn: null,
        groups: [],
      })
    }
    await using again = await reopenedOn(vault, days.announced)
    expect(await again.call('retention.status', {})).toMatchObject({
      firstOn: days.due,
      groups: [{ circle: { name: 'Forum' }, notes: 1, steps: 0, sessions: 0 }],
      mayPutOff: true,
    })
    expect(await fadingOf(again)).toMatchObject([
      {
        thing: { table: 'note', id: noteId },
        words: 'Snow at the harbour',
        layer: 'private',
        session: { id: sessionId, on: '2026-11-21' },
        fadesOn: days.due,
      },
    ])
  })

  test('ends the first words of a long note with a whole one, and says that more follows', async () => {
    await using vault = await openTestVault()
    await write(vault, 'Snow lay on the harbour. '.repeat(20).trim())
    await usedUntil(vault)
    await using again = await reopenedOn(vault, days.announced)
    const [entry] = await fadingOf(again)
    expect(entry?.words).toBe(`${'Snow lay on the harbour. '.repeat(4)}Snow lay on the …`)
  })

  test('calls whoever a note mentions by name, and by the new one after a renaming', async () => {
    await using vault = await openTestVault()
    const { noteId } = await write(vault, 'to be written anew')
    const ama = (await vault.call('people.list', {})).find(({ name }) => name === 'Ama')
    const doc = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { personId: ama?.id } },
            { type: 'text', text: ' and ' },
            { type: 'mention', attrs: { personId: unknownId } },
            { type: 'text', text: ' @ the harbour' },
          ],
        },
      ],
    }
    await vault.call('notes.save', { noteId, baseRev: 2, doc })
    if (ama !== undefined) await vault.call('people.rename', { personId: ama.id, name: 'Amara' })
    await usedUntil(vault)
    await using again = await reopenedOn(vault, days.announced)
    const words = async () => (await fadingOf(again)).map((entry) => entry.words)
    expect(await words()).toEqual(['Amara and someone @ the harbour'])
    await again.call('trash.move', { table: 'note', id: noteId })
    expect((await trashOf(again)).map((entry) => entry.words)).toEqual(['Amara and someone @ the harbour'])
  })

  test('leads to the topic a note is about', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const topic = await vault.call('topics.create', {
      circleId: circle.id,
      ownerPersonId: vault.me,
      title: 'The stairs',
      kind: 'roadblock',
      sessionId: null,
    })
    const owner = { table: 'topic' as const, id: topic.id }
    const note = await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc('Steep, and wet') })
    await usedUntil(vault)
    await using again = await reopenedOn(vault, days.announced)
    expect(await fadingOf(again)).toMatchObject([{ thing: { id: note.id }, topicId: topic.id }])
  })

  test('lets the steps of a session stay as long as the session, also when that is moved', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const plan = { lengthMinutes: 60, place: 'office', hostPersonId: null } as const
    const planned = { ...plan, circleId: circle.id, plannedFor: '2026-12-01T19:00' } as const
    const { id: sessionId } = await vault.call('sessions.plan', planned)
    await vault.call('sessions.update', { ...plan, sessionId, plannedFor: '2027-03-01T19:00', intention: '' })
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    const ends = new Set(
      [...(rows['session'] ?? []), ...(rows['session_step'] ?? [])].map((row) => row['purge_on']),
    )
    expect(rows['session_step']?.length).toBeGreaterThan(3)
    expect([...ends]).toEqual(['2028-04-04'])
  })

  test('announces topics, lines of sessions, take-aways and the board too, each with where it can be read once more', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const { circle, session, topic, turn } = running
    await vault.call('contributions.add', { ...lineOf(running, 'word'), text: 'Cold hands' })
    const takeaway = 'Ask before the frost'
    await vault.call('turns.conclude', { turnId: turn.id, takeaway, outcome: null })
    const offer = await vault.call('board.create', {
      circleId: circle.id,
      sessionId: null,
      kind: 'offer',
      personId: vault.me,
      text: 'A spare desk on Fridays',
      area: 'place',
      neededBy: null,
      isStanding: false,
      answersId: null,
    })
    await vault.call('sessions.wrapUp', { sessionId: session.id })
    const { days: usual } = await vault.call('retention.settings', {})
    await vault.call('retention.setVault', { days: { ...usual, agreed_days: 60, check_in_days: 60 } })
    await vault.close()
    await using again = await reopenedOn(vault, '2027-01-14')
    expect(await again.call('retention.status', {})).toMatchObject({
      firstOn: '2027-01-20',
      groups: [{ circle: { name: 'Harbour' }, topics: 1, lines: 2, boardItems: 1, sessions: 1 }],
    })
    const entries = new Map((await fadingOf(again)).map((entry) => [entry.thing.table, entry]))
    expect(entries.get('topic')).toMatchObject({ thing: { id: topic.id }, words: topic.title, session: null })
    expect(entries.get('contribution')).toMatchObject({
      words: 'Cold hands',
      circle: { name: 'Harbour' },
      session: { id: session.id },
    })
    expect(entries.get('turn')).toMatchObject({ words: takeaway, session: { id: session.id } })
    expect(entries.get('board_item')).toMatchObject({ thing: { id: offer.id }, words: offer.text })
    const thing = { table: 'topic' as const, id: topic.id }
    await again.call('retention.keep', { things: [thing], until: '2027-06-30' })
    expect((await fadingOf(again)).map((entry) => entry.thing.table)).not.toContain('topic')
    await again.call('retention.keep', { things: 'announced', until: '2027-06-30' })
    expect(await again.call('retention.list', { offset: 0, limit: 200 })).toEqual({ total: 0, rows: [] })
  })

  test('takes text and versions on its day, leaves tombstones and a count, and no word in the decrypted files', async () => {
    await using vault = await openTestVault()
    const key = await keyOf(vault.folder, testPassphrase)
    const { noteId } = await write(vault, 'Cinnabar kestrel '.repeat(2_000))
    await usedUntil(vault)
    {
      await using before = await reopenedOn(vault, days.announced)
      await untilFaded(before)
      expect(placesOf(vault.folder, key, 'Cinnabar')).not.toEqual([])
    }
    {
      await using again = await reopenedOn(vault, days.due)
      await untilFaded(again)
      await expect.poll(() => placesOf(vault.folder, key, 'Cinnabar')).toEqual([])
      expect(await fadingOf(again)).toEqual([])
    }
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect([rows['note'], rows['note_version']]).toEqual([[], []])
    expect(rows['tombstone']).toEqual([
      { row_id: noteId, table_name: 'note', purged_on: days.due, reason: 'retention' },
    ])
    expect(rows['audit_event']?.filter(({ action }) => action === 'purged')).toMatchObject([
      { counts: '{"note":1}' },
    ])
  })

  test('what lay in the trash for thirty days goes the same way', async () => {
    await using vault = await openTestVault()
    const key = await keyOf(vault.folder, testPassphrase)
    const { sessionId } = await write(vault, 'Cinnabar kestrel')
    await vault.call('trash.move', { table: 'session', id: sessionId })
    {
      await using early = await reopenedOn(vault, '2026-12-20')
      await untilFaded(early)
      expect(await trashOf(early)).toHaveLength(1)
    }
    await using again = await reopenedOn(vault, '2026-12-21')
    await untilFaded(again)
    expect(await trashOf(again)).toEqual([])
    await expect.poll(() => placesOf(vault.folder, key, 'Cinnabar')).toEqual([])
  })

  test('what is kept until a day stays until then, and that can be undone', async () => {
    await using vault = await openTestVault()
    const { noteId } = await write(vault, 'Snow')
    await usedUntil(vault)
    await using again = await reopenedOn(vault, days.announced)
    const keep = { things: [{ table: 'note' as const, id: noteId }], until: '2027-06-30' }
    await again.call('retention.keep', keep)
    expect(await fadingOf(again)).toEqual([])
    const offered = again.events.findLast(({ name }) => name === 'undo.offered')
    if (offered?.name !== 'undo.offered') throw new Error('nothing to undo')
    await again.call('undo.run', { token: offered.payload.token })
    expect(await fadingOf(again)).toHaveLength(1)
    await again.call('retention.keep', keep)
    await again.close()
    await using onTheDay = await reopenedOn(vault, '2027-06-30')
    await untilFaded(onTheDay)
    expect(await fadingOf(onTheDay)).toMatchObject([{ fadesOn: '2027-07-01' }])
  })

  test('can be put off once by a week, and again only when that has faded', async () => {
    await using vault = await openTestVault()
    await write(vault, 'Snow')
    await usedUntil(vault)
    {
      await using again = await reopenedOn(vault, days.announced)
      expect(await again.call('retention.putOff', {})).toMatchObject({ firstOn: null })
      await again.close()
    }
    {
      await using due = await reopenedOn(vault, '2027-05-21')
      await expect
        .poll(() => due.call('retention.status', {}))
        .toMatchObject({
          firstOn: '2027-05-27',
          mayPutOff: false,
        })
      expect(await refusalOf(due.call('retention.putOff', {}))).toMatchObject({
        code: 'conflict',
        reason: 'put-off-already',
      })
    }
    await using last = await reopenedOn(vault, '2027-05-27')
    await untilFaded(last)
    expect(await fadingOf(last)).toEqual([])
  })

  test('putting off is refused when nothing is announced', async () => {
    await using vault = await openTestVault()
    expect(await refusalOf(vault.call('retention.putOff', {}))).toMatchObject({ reason: 'not-allowed-now' })
  })

  test.each([
    ['2026-11-18', 'set-back'],
    ['2027-12-24', 'far-ahead'],
  ])(
    'by a clock that jumped to %s nothing fades until somebody says that it is right',
    async (day, clock) => {
      await using vault = await openTestVault()
      const { noteId } = await write(vault, 'Snow')
      const text = async (at: typeof again) =>
        (await fadingOf(at))
          .map(({ thing }) => thing)
          .filter(({ table }) => table === 'note')
          .map(({ id }) => id)
      await using again = await reopenedOn(vault, day)
      expect(await again.call('retention.status', {})).toMatchObject({ clock, trustedOn: '2026-11-21' })
      const isDue = day > days.due
      expect(await text(again)).toEqual(isDue ? [noteId] : [])
      expect(await again.call('retention.trustClock', {})).toMatchObject({ clock: 'fine', trustedOn: day })
      await untilFaded(again)
      await expect.poll(() => text(again)).toEqual([])
    },
  )

  test.each(['2026-11-19', '2027-01-20'])('a clock that says %s has not jumped', async (day) => {
    await using vault = await openTestVault()
    await using again = await reopenedOn(vault, day)
    expect(await again.call('retention.status', {})).toMatchObject({ clock: 'fine' })
  })

  test('a restored backup lets nothing come back that has faded', async () => {
    await using vault = await openTestVault()
    const { sessionId } = await write(vault, 'Cinnabar kestrel')
    const file = `${vault.folder}/away.subrosa-backup`
    const secret = { kind: 'passphrase' as const, passphrase: 'ferry-saffron-window-13' }
    await vault.call('backup.create', { to: vault.token(file), protection: secret })
    await usedUntil(vault)
    await using again = await reopenedOn(vault, days.due)
    await untilFaded(again)
    const { previewId } = await again.call('backup.preview', { file: again.token(file), secret })
    const folder = `${vault.folder}/restored`
    await again.call('backup.restoreAsNew', {
      previewId,
      folder: again.token(folder),
      name: 'Restored',
      passphrase: 'saffron-window-ferry-13',
    })
    const rows = await rowsOfFolder(folder, 'saffron-window-ferry-13')
    expect(rows['session']?.map(({ id }) => id)).toEqual([sessionId])
    expect([rows['note'], rows['note_version']]).toEqual([[], []])
  })

  test.each([
    ['retention.keep', { things: [], until: '2027-01-01' }],
    ['retention.keep', { things: [{ table: 'note', id: unknownId }], until: 'tomorrow' }],
    ['retention.keep', { things: [{ table: 'note', id: unknownId }], until: '2026-11-21' }],
    ['retention.keep', { things: [{ table: 'vault', id: unknownId }], until: '2027-01-01' }],
    ['retention.setVault', { preset: 'for_ever' }],
    ['retention.setVault', { days: { private_days: 0 } }],
    ['retention.setCircle', { circleId: 'x', days: {} }],
  ])('%s refuses %o', async (name, input) => {
    await using vault = await openTestVault()
    expect(await vault.raw(name, input)).toMatchObject({ error: { code: 'invalid-input' } })
  })

  test('keeping what is not there is not found, and keeps nothing of the rest', async () => {
    await using vault = await openTestVault()
    const { noteId } = await write(vault, 'Snow')
    const things = [
      { table: 'note', id: noteId },
      { table: 'note', id: unknownId },
    ]
    expect(await vault.raw('retention.keep', { things, until: '2027-01-01' })).toMatchObject({
      error: { code: 'not-found' },
    })
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['note']).toMatchObject([{ keep_until: null }])
  })
})
