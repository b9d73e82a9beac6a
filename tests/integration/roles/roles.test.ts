import { describe, expect, test } from 'vitest'
import type { RoleView } from '#shared/contract/roles.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'

const planned = async (vault: OpenTestVault, circleId: string, day: string) =>
  vault.call('sessions.plan', {
    circleId,
    plannedFor: `2026-12-${day}T19:00`,
    lengthMinutes: 120,
    place: 'home',
    hostPersonId: null,
  })

const notNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }
const offeredTo = (roles: readonly RoleView[]): (string | undefined)[] =>
  roles.map(({ offered }) => offered?.personId)

describe('roles of a session', () => {
  test('001-08 they are those the format asks for, each offered to somebody else', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama', 'Ben', 'Cleo'])
    const { id: sessionId } = await planned(vault, circle.id, '01')
    const roles = await vault.call('roles.list', { sessionId })
    expect(roles.map(({ role }) => role)).toEqual(['host', 'timekeeper', 'scribe'])
    expect(roles[0]).toMatchObject({ holderId: vault.me, offered: null })
    expect(new Set(offeredTo(roles.slice(1))).size).toBe(2)
    expect(roles[1]?.offered?.reason).toEqual({ kind: 'not-yet' })
  })

  test('who held a role before is asked after those who have not, and swaps need no reason', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const ama = circle.people.find(({ isMe }) => !isMe)?.personId
    if (ama === undefined) throw new Error('Ama is not there')
    const { id: first } = await planned(vault, circle.id, '01')
    await vault.call('roles.set', { sessionId: first, role: 'scribe', personId: ama })
    await vault.call('sessions.start', { sessionId: first, beforeCharter: true })
    for (const personId of [vault.me, ama]) {
      await vault.call('sessions.setAttendance', { sessionId: first, personId, attendance: 'present' })
    }
    await vault.call('sessions.wrapUp', { sessionId: first })
    await vault.call('sessions.close', { sessionId: first })

    const { id: next } = await planned(vault, circle.id, '08')
    const swapped = await vault.call('roles.set', { sessionId: next, role: 'host', personId: ama })
    expect(swapped[0]).toMatchObject({ role: 'host', holderId: ama })
    expect(swapped.find(({ role }) => role === 'scribe')?.offered).toMatchObject({ personId: vault.me })
    const view = await vault.call('sessions.get', { sessionId: next })
    expect(view.people.filter(({ isHost }) => isHost).map(({ name }) => name)).toEqual(['Ama'])
    const open = await vault.call('roles.set', { sessionId: next, role: 'scribe', personId: null })
    expect(open.find(({ role }) => role === 'scribe')?.holderId).toBeNull()
  })

  test('a session always has a host, a stranger gets no role, and a closed session keeps its own', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const { id: sessionId } = await planned(vault, circle.id, '01')
    expect(await vault.raw('roles.set', { sessionId, role: 'host', personId: null })).toMatchObject(notNow)
    expect(await vault.raw('roles.set', { sessionId, role: 'scribe', personId: unknownId })).toMatchObject({
      error: { code: 'invalid-input' },
    })
    await vault.call('sessions.cancel', { sessionId })
    expect(await vault.raw('roles.set', { sessionId, role: 'scribe', personId: vault.me })).toMatchObject(
      notNow,
    )
  })
})
