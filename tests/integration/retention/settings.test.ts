import { describe, expect, test } from 'vitest'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { fadingOf } from '#tests/support/listed.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'

const promise = (vault: OpenTestVault, circleId: Awaited<ReturnType<OpenTestVault['found']>>['id'] | null) =>
  vault.call('steps.create', {
    title: 'Ring the library',
    ownerPersonId: vault.me,
    circleId,
    sessionId: null,
    horizon: 'someday',
    dueOn: null,
  })

const purgeDays = async (vault: OpenTestVault): Promise<string[]> => {
  await vault.close()
  const rows = await rowsOfFolder(vault.folder, testPassphrase)
  return (rows['next_step'] ?? [])
    .map(({ purge_on }) => String(purge_on))
    .toSorted((one, other) => one.localeCompare(other))
}

const ownDays = {
  private_days: null,
  agreed_days: 30,
  check_in_days: null,
  pulse_days: null,
  after_leave_days: null,
  after_close_days: null,
}

describe('how long things stay', () => {
  test('is what the preset says until somebody chooses otherwise', async () => {
    await using vault = await openTestVault()
    await vault.found('Forum', ['Ama'])
    expect(await vault.call('retention.settings', {})).toMatchObject({
      preset: 'short_lived',
      isPreset: true,
      days: { private_days: 180, agreed_days: 400, journal_days: null },
      circles: [{ name: 'Forum', days: { private_days: null, agreed_days: null } }],
    })
  })

  test('another preset gives every row its day anew, and changes no revision', async () => {
    await using vault = await openTestVault()
    const { id } = await promise(vault, null)
    expect(await vault.call('retention.setVault', { preset: 'keep_longer' })).toMatchObject({
      preset: 'keep_longer',
      isPreset: true,
      days: { agreed_days: 800 },
    })
    expect((await vault.call('vault.state', {})).open?.preset).toBe('keep_longer')
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['next_step']).toMatchObject([{ id, purge_on: '2029-01-29', rev: 1 }])
  })

  test('single days are kept as they are chosen, and nothing at all means until somebody lets it go', async () => {
    await using vault = await openTestVault()
    await promise(vault, null)
    const { days } = await vault.call('retention.settings', {})
    expect(await vault.call('retention.setVault', { days: { ...days, agreed_days: null } })).toMatchObject({
      isPreset: false,
      days: { agreed_days: null },
    })
    expect(await purgeDays(vault)).toEqual(['null'])
  })

  test('a circle’s own days come before the vault’s, for its rows alone', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    await promise(vault, circle.id)
    await promise(vault, null)
    await vault.call('retention.setCircle', { circleId: circle.id, days: ownDays })
    expect(await purgeDays(vault)).toEqual(['2026-12-21', '2027-12-26'])
  })

  test('what would be due all of a sudden is announced for seven days first', async () => {
    await using vault = await openTestVault()
    const { id } = await promise(vault, null)
    vault.setNow('2027-01-10T10:00:00.000Z')
    const { days } = await vault.call('retention.settings', {})
    await vault.call('retention.setVault', { days: { ...days, agreed_days: 1 } })
    expect(await fadingOf(vault)).toMatchObject([{ thing: { id }, fadesOn: '2027-01-17' }])
    expect(await vault.call('retention.status', {})).toMatchObject({ mayPutOff: true })
  })

  test('a circle’s own days say first what they would make due, of it alone and of what no hold keeps', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    await promise(vault, circle.id)
    await promise(vault, null)
    vault.setNow('2026-12-15T10:00:00.000Z')
    const input = { circleId: circle.id, days: ownDays }
    const before = await vault.call('retention.settings', {})
    const nothing = { sessions: 0, notes: 0, steps: 0, others: 0 }
    expect(await vault.call('retention.previewCircle', input)).toEqual({
      due: { ...nothing, steps: 1 },
      firstOn: '2026-12-22',
    })
    expect(await vault.call('retention.settings', {})).toEqual(before)
    const later = { ...input, days: { ...ownDays, agreed_days: 60 } }
    expect((await vault.call('retention.previewCircle', later)).due).toEqual(nothing)

    await vault.call('holds.set', { of: { scope: 'circle', id: circle.id }, reason: '' })
    expect((await vault.call('retention.previewCircle', input)).due).toEqual(nothing)
  })

  test('a circle nobody has is not found', async () => {
    await using vault = await openTestVault()
    const nobody = vault.raw('retention.setCircle', { circleId: unknownId, days: ownDays })
    expect(await nobody).toMatchObject({ error: { code: 'not-found' } })
  })
})
