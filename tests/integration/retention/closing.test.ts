import { describe, expect, test } from 'vitest'
import type { CircleId } from '#shared/ids.ts'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { reopenedOn, untilFaded } from '#tests/support/fadingVault.ts'
import { fadingOf } from '#tests/support/listed.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'

const planned = (vault: OpenTestVault, circleId: CircleId, day: string) =>
  vault.call('sessions.plan', {
    circleId,
    plannedFor: `${day}T19:00`,
    lengthMinutes: 60,
    place: 'office',
    hostPersonId: null,
  })

/** A circle with a note of today and a date in December. */
const written = async (vault: OpenTestVault, name: string) => {
  const circle = await vault.found(name, ['Ama'])
  const session = await planned(vault, circle.id, '2026-12-01')
  const owner = { table: 'session' as const, id: session.id }
  const note = await vault.call('notes.open', { owner, layer: 'agreed' })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(`Snow at the ${name}`) })
  await vault.call('notes.leave', { noteId: note.id })
  return { circle, session, note }
}

/** 90 days after 21 November. */
const goesOn = '2027-02-19'

describe('a circle that closes', () => {
  test('calls off what is planned, takes nobody in, and says until when it can be read', async () => {
    await using vault = await openTestVault()
    const { circle, session } = await written(vault, 'harbour')
    const closed = await vault.call('circles.close', { circleId: circle.id })
    expect(closed).toMatchObject({
      status: 'closed',
      nextSession: null,
      closed: { on: '2026-11-21', goesOn },
    })
    expect(await vault.call('sessions.get', { sessionId: session.id })).toMatchObject({ status: 'cancelled' })
    expect(await refusalOf(planned(vault, circle.id, '2026-12-08'))).toMatchObject({ code: 'conflict' })
    const person = { newName: 'Ben' }
    expect(await refusalOf(vault.call('circles.addMember', { circleId: circle.id, person }))).toMatchObject({
      code: 'conflict',
    })
    expect(await refusalOf(vault.call('circles.close', { circleId: circle.id }))).toMatchObject({
      code: 'conflict',
      reason: 'not-allowed-now',
    })
  })

  test('is not closed over a session that is under way', async () => {
    await using vault = await openTestVault()
    const { circle } = await runSession(vault)
    expect(await refusalOf(vault.call('circles.close', { circleId: circle.id }))).toMatchObject({
      code: 'conflict',
      reason: 'not-allowed-now',
    })
    expect(await vault.call('circles.get', { circleId: circle.id })).toMatchObject({ closed: null })
  })

  test('fades with everything in it when its time is over, announced as ever, and nothing else does', async () => {
    await using vault = await openTestVault()
    const { circle } = await written(vault, 'harbour')
    await written(vault, 'tower')
    await vault.call('circles.close', { circleId: circle.id })
    const january = await reopenedOn(vault, '2027-01-10')
    await untilFaded(january)
    await january.close()
    const ahead = await reopenedOn(vault, '2027-02-13')
    expect((await fadingOf(ahead)).map(({ words, fadesOn }) => [words, fadesOn])).toContainEqual([
      'Snow at the harbour',
      goesOn,
    ])
    await ahead.close()
    {
      await using after = await reopenedOn(vault, goesOn)
      await untilFaded(after)
      await expect
        .poll(async () => (await after.call('circles.list', {})).map(({ name }) => name))
        .toEqual(['tower'])
    }
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['circle']?.map(({ name, purged_on: on }) => [name, on])).toEqual([['tower', null]])
    expect(rows['note']?.map((row) => row['body_plain'])).toEqual(['Snow at the tower'])
    expect(rows['tombstone']?.filter(({ reason }) => reason === 'circle_closed')).toHaveLength(1)
  })

  test('stays, with its name, for what somebody keeps longer', async () => {
    await using vault = await openTestVault()
    const { circle, note } = await written(vault, 'harbour')
    await vault.call('circles.close', { circleId: circle.id })
    await vault.call('retention.keep', {
      things: [{ table: 'note', id: note.id }],
      until: '2027-03-20',
    })
    for (const day of ['2027-01-10', goesOn]) {
      const again = await reopenedOn(vault, day)
      await untilFaded(again)
      expect((await again.call('circles.list', {})).map(({ name }) => name)).toEqual(['harbour'])
      await again.close()
    }
    await using last = await reopenedOn(vault, '2027-03-27')
    await expect.poll(async () => await last.call('circles.list', {})).toEqual([])
  })
})
