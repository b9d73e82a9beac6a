import { beforeAll, describe, expect, test } from 'vitest'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { reopenedOn } from '#tests/support/fadingVault.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'
import { trashOf } from '#tests/support/listed.ts'

const canary = 'Cinnabar'

/** The word in everything a session leaves of Ama: topic, brief, lines in the turn and to her, take-away, an ask. */
const write = async (vault: OpenTestVault) => {
  const running = await runSession(vault)
  const { circle, session, topic, turn, who } = running
  const traits = {
    topicId: topic.id,
    title: `${canary} at the school`,
    kind: 'roadblock' as const,
    domain: 'work' as const,
    sensitivity: 2,
    wants: [],
    urgency: 1,
    importance: 1,
    doNotReopen: false,
  }
  const brief = {
    problem: `${canary} problem`,
    goal: '',
    background: '',
    effect: '',
    tried: '',
    options: '',
    wanted: '',
    notWanted: '',
  }
  await vault.call('topics.update', {
    ...traits,
    useLimit: '',
    mustNotLearn: '',
    brief,
    isBriefShared: false,
    earlierTopicId: null,
  })
  await vault.call('contributions.add', { ...lineOf(running), text: `${canary} said in the turn` })
  await vault.call('contributions.add', { ...lineOf(running, 'word'), text: `${canary} at the check-in` })
  await vault.call('turns.conclude', { turnId: turn.id, takeaway: `${canary} taken away`, outcome: null })
  await vault.call('board.create', {
    circleId: circle.id,
    sessionId: session.id,
    kind: 'ask',
    personId: who('Ama'),
    text: `${canary} asked for`,
    area: 'person',
    neededBy: null,
    isStanding: false,
    answersId: null,
  })
  await vault.call('sessions.wrapUp', { sessionId: session.id })
  await vault.call('sessions.close', { sessionId: session.id })
  return running
}

type Running = Awaited<ReturnType<typeof write>>

const forget = async (vault: OpenTestVault, { circle, who }: Running): Promise<void> => {
  const ama = circle.people.find(({ name }) => name === 'Ama')
  if (ama === undefined) throw new Error('Ama is not there')
  await vault.call('circles.endMembership', { circleId: circle.id, membershipId: ama.membershipId })
  await vault.call('erase.run', { act: 'forget', personId: who('Ama'), steps: 'erase' })
}

const emptyTrash = async (vault: OpenTestVault, { circle }: Running): Promise<void> => {
  await vault.call('trash.move', { table: 'circle', id: circle.id })
  await vault.call('erase.run', { act: 'trash' })
}

describe('what a session leaves', () => {
  let key: Uint8Array
  beforeAll(async () => {
    await using vault = await openTestVault()
    key = await keyOf(vault.folder, testPassphrase)
  })

  test('about somebody who is forgotten goes with them; that there was a turn stays', async () => {
    await using vault = await openTestVault()
    const running = await write(vault)
    await trashOf(vault)
    await forget(vault, running)
    // What was said at the check-in names nobody, so nothing tells that it was hers.
    const lines = await vault.call('contributions.list', { sessionId: running.session.id })
    expect(lines.map(({ text }) => text)).toEqual([`${canary} at the check-in`])
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['turn']?.find(({ id }) => id === running.turn.id)).toMatchObject({
      takeaway: null,
      presenter_person_id: running.who('Ama'),
    })
    expect(rows['topic']).toMatchObject([{ title: null, brief_problem: null }])
    expect(rows['board_item']).toEqual([])
    expect(rows['tombstone']?.map(({ table_name }) => table_name)).toEqual(
      expect.arrayContaining(['person', 'topic', 'contribution', 'board_item']),
    )
  })

  test('goes into the trash with its circle, comes back with it, and leaves nothing when the trash is emptied', async () => {
    await using vault = await openTestVault()
    const running = await write(vault)
    await vault.call('trash.move', { table: 'circle', id: running.circle.id })
    expect(await vault.call('contributions.list', { sessionId: running.session.id }).catch(() => [])).toEqual(
      [],
    )
    await vault.call('trash.putBack', { table: 'circle', id: running.circle.id })
    expect(await vault.call('contributions.list', { sessionId: running.session.id })).toHaveLength(2)
    expect(placesOf(vault.folder, key, canary)).not.toEqual([])
    await emptyTrash(vault, running)
    expect(placesOf(vault.folder, key, canary)).toEqual([])
  })

  test('goes with its session when that is let go of: lines and take-aways, while topic and ask stay', async () => {
    await using vault = await openTestVault()
    const { session } = await write(vault)
    await vault.call('erase.run', { act: 'now', thing: { table: 'session', id: session.id } })
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['contribution']).toEqual([])
    expect(rows['session_step']).toEqual([])
    expect(rows['topic']).toMatchObject([{ title: `${canary} at the school` }])
    expect(rows['board_item']).toMatchObject([{ text: `${canary} asked for` }])
  })

  test('fades by its own time: the check-in first, then lines and the brief, then topic, take-away and ask', async () => {
    await using vault = await openTestVault()
    await write(vault)
    const left = async (day: string): Promise<string> => {
      await using later = await reopenedOn(vault, day)
      await later.call('retention.trustClock', {})
      await expect
        .poll(() => later.events.filter(({ name }) => name === 'retention.changed').length)
        .toBeGreaterThan(2)
      await later.close()
      const rows = await rowsOfFolder(vault.folder, testPassphrase)
      const texts = ['topic', 'contribution', 'turn', 'board_item'].flatMap((table) =>
        (rows[table] ?? []).flatMap((row) => Object.values(row)),
      )
      return texts.filter((value) => String(value).includes(canary)).join(' · ')
    }
    expect(await left('2027-01-21')).toBe(
      `${canary} at the school · ${canary} problem · ${canary} said in the turn · ${canary} taken away · ${canary} asked for`,
    )
    expect(await left('2027-05-21')).toBe(
      `${canary} at the school · ${canary} taken away · ${canary} asked for`,
    )
    expect(await left('2027-12-27')).toBe('')
    await expect.poll(() => placesOf(vault.folder, key, canary)).toEqual([])
  })
})
