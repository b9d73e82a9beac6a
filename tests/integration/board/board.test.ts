import { describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import { openTestVault, type OpenTestVault } from '#tests/support/openTestVault.ts'

const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

const boardOf = async (vault: OpenTestVault) => {
  const circle = await vault.found('Kitchen Table', ['Ama', 'Ben'])
  const who = (name: string) => circle.people.find((person) => person.name === name)?.personId ?? vault.me
  const write = (
    kind: 'ask' | 'offer' | 'resource' | 'introduction',
    text: string,
    more: Partial<CallInput<'board.create'>> = {},
  ) =>
    vault.call('board.create', {
      circleId: circle.id,
      sessionId: null,
      kind,
      personId: vault.me,
      text,
      area: 'other',
      neededBy: null,
      isStanding: false,
      answersId: null,
      ...more,
    })
  const move = (itemId: string, to: string) => vault.raw('board.move', { itemId, to, outcome: '' })
  return { circle, who, write, move }
}

describe('the board', () => {
  test.each([
    ['003-19', 'an engaging book about leading', 'book'],
    ['003-20', 'a great series of speakers', 'speaker'],
    ['003-21', 'an affordable, attractive suit', 'shop'],
  ] as const)('%s %s can be asked for: no ask is too small', async (_row, text, area) => {
    await using vault = await openTestVault()
    const { circle, who, write, move } = await boardOf(vault)
    const ask = await write('ask', text, { personId: who('Ama'), area })
    expect(await vault.call('board.list', { circleId: circle.id })).toMatchObject([
      { kind: 'ask', text, area, state: 'open', person: { name: 'Ama' } },
    ])
    expect(await move(ask.id, 'met')).toMatchObject(refusedNow)
    expect(await move(ask.id, 'answered')).toMatchObject({ ok: true })
    expect(await move(ask.id, 'met')).toMatchObject({ ok: true, value: { state: 'met' } })
  })

  test('003-22 "see me": an offer answers an ask, and a standing one stands again after it was taken', async () => {
    await using vault = await openTestVault()
    const { circle, who, write, move } = await boardOf(vault)
    const ask = await write('ask', 'A good suit for a hearing', { personId: who('Ben') })
    const offer = await write('offer', 'See me', { answersId: ask.id, isStanding: true })
    const list = await vault.call('board.list', { circleId: circle.id })
    expect(list.map(({ kind, state, answersId }) => [kind, state, answersId])).toEqual([
      ['ask', 'answered', null],
      ['offer', 'open', ask.id],
    ])
    await move(offer.id, 'taken')
    expect(await move(offer.id, 'open')).toMatchObject({ ok: true, value: { state: 'open' } })
    const once = await write('offer', 'A spare desk')
    await move(once.id, 'taken')
    expect(await move(once.id, 'open')).toMatchObject(refusedNow)
  })

  test('003-18 an introduction is made only when both have said yes (invariant 16)', async () => {
    await using vault = await openTestVault()
    const { who, write, move } = await boardOf(vault)
    const item = await write('introduction', 'Ama and Ben, about boats')
    const agree = (consentA: 'not_asked' | 'yes' | 'no', consentB: 'not_asked' | 'yes' | 'no') =>
      vault.raw('board.update', {
        itemId: item.id,
        text: item.text,
        area: 'person',
        neededBy: null,
        isStanding: false,
        introduces: { aPersonId: who('Ama'), bPersonId: who('Ben'), bText: '', consentA, consentB },
      })
    for (const [a, b] of [
      ['not_asked', 'not_asked'],
      ['yes', 'not_asked'],
      ['no', 'yes'],
    ] as const) {
      await agree(a, b)
      expect(await move(item.id, 'consented')).toMatchObject(refusedNow)
    }
    await agree('yes', 'yes')
    for (const to of ['consented', 'made', 'met', 'led_somewhere']) {
      expect(await move(item.id, to)).toMatchObject({ ok: true, value: { state: to } })
    }
    expect(await agree('yes', 'no')).toMatchObject(refusedNow)
  })
})
