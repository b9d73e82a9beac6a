import { describe, expect, test } from 'vitest'
import type { PromptUse } from '#shared/contract/prompts.ts'
import { isClosedQuestion } from '#shared/domain/closedQuestions.ts'
import { leastUsed } from '#shared/domain/leastUsed.ts'
import { miniCases } from '#shared/formats/miniCases.ts'
import type { PromptId, SessionId } from '#shared/ids.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'

const notFound = { ok: false, error: { code: 'not-found' } }

const ofUse = async (vault: OpenTestVault, use: PromptUse) =>
  (await vault.call('prompts.list', {})).filter((prompt) => prompt.use === use)

const firstId = (prompts: readonly { readonly id: PromptId }[]): PromptId => {
  const [first] = prompts
  if (first === undefined) throw new Error('none is there')
  return first.id
}

const planForum = async (vault: OpenTestVault, circleId: string, day: string): Promise<SessionId> => {
  const { id } = await vault.call('sessions.plan', {
    circleId,
    plannedFor: `2026-12-${day}T19:00`,
    lengthMinutes: 180,
    place: 'home',
    hostPersonId: null,
  })
  return id
}

describe('questions at hand', () => {
  test('003-08 a deck of openers and prompts is there from the first day, and takes one’s own in', async () => {
    await using vault = await openTestVault()
    expect(await ofUse(vault, 'check_in')).toHaveLength(8)
    expect(await vault.call('prompts.list', {})).toHaveLength(63 + 13)
    const own = await vault.call('prompts.saveOwn', {
      promptId: null,
      use: 'check_in',
      text: 'What did the week smell of?',
    })
    expect((await ofUse(vault, 'check_in'))[0]).toEqual({
      id: own.id,
      use: 'check_in',
      text: 'What did the week smell of?',
      isBuiltIn: false,
      isHidden: false,
      clauseKind: null,
    })
    await vault.call('prompts.saveOwn', { promptId: own.id, use: 'closing', text: 'What smells of rain?' })
    expect((await ofUse(vault, 'closing'))[0]?.text).toBe('What smells of rain?')
    await vault.call('prompts.remove', { promptId: own.id })
    expect(await vault.call('prompts.list', {})).toHaveLength(63 + 13)
  })

  test('one that is brought along is hidden and shown again, and neither changed nor taken away', async () => {
    await using vault = await openTestVault()
    const promptId = firstId(await ofUse(vault, 'harder_to_say'))
    for (const isHidden of [true, false, true]) {
      expect(await vault.call('prompts.hide', { promptId, isHidden })).toMatchObject({
        id: promptId,
        isHidden,
      })
    }
    const hidden = (await vault.call('prompts.list', {})).filter((prompt) => prompt.isHidden)
    expect(hidden.map(({ id, isBuiltIn, text }) => [id, isBuiltIn, text !== ''])).toEqual([
      [promptId, true, true],
    ])
    expect(
      await vault.raw('prompts.saveOwn', { promptId, use: 'check_in', text: 'Otherwise' }),
    ).toMatchObject(notFound)
    expect(await vault.raw('prompts.remove', { promptId })).toMatchObject(notFound)
    expect(await vault.raw('prompts.hide', { promptId: unknownId, isHidden: true })).toMatchObject(notFound)
    expect(await vault.raw('prompts.saveOwn', { promptId: null, use: 'check_in', text: ' ' })).toMatchObject({
      error: { code: 'invalid-input' },
    })
  })

  test('004-11 there are open questions for every part of a talk, and not one of them yes or no answers', async () => {
    await using vault = await openTestVault()

    const forTalks: readonly PromptUse[] = ['clarify', 'experience', 'fresh_eyes', 'gaps', 'reciprocal']
    for (const use of forTalks) {
      const texts = (await ofUse(vault, use)).map(({ text }) => text)
      expect(texts.length).toBeGreaterThan(4)
      expect(texts.filter((text) => isClosedQuestion(text, 'en'))).toEqual([])
    }
    expect(
      ['Is it over?', 'Isn’t it over?', 'Did you ask her?', 'What is over?', 'It is over.'].map((text) =>
        isClosedQuestion(text, 'en'),
      ),
    ).toEqual([true, true, true, false, false])
    expect(
      ['Hast du gefragt?', 'Was war das?', 'Wie geht es?'].map((text) => isClosedQuestion(text, 'de')),
    ).toEqual([true, false, false])
  })

  test('004-12 a talk between two asks each for their own gap, and the deck has more such questions', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Across', ['Ama'], { kind: 'reciprocal' })
    const sessionId = await planForum(vault, circle.id, '01')
    const { steps } = await vault.call('running.get', { sessionId })
    const gaps = steps.filter(({ title }) => title === 'My gap')
    expect(gaps.map(({ prompts }) => prompts)).toEqual([
      ['Here is something I do not get yet.'],
      ['Here is something I do not get yet.'],
    ])
    expect((await ofUse(vault, 'gaps'))[0]?.text).toBe('What do you nod at without understanding it?')
  })

  test('a session takes the small case its circle has not heard for longest, until all were heard', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'], { kind: 'forum' })
    const caseOf = async (sessionId: SessionId) => (await vault.call('prompts.miniCase', { sessionId }))?.id
    const [first, second, third] = miniCases.map(({ id }) => id)
    if (third === undefined) throw new Error('too few cases')
    const sessionId = await planForum(vault, circle.id, '01')
    expect(await caseOf(sessionId)).toBe(first)
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
    expect(await caseOf(sessionId)).toBe(first)

    const next = await planForum(vault, circle.id, '08')
    expect(await caseOf(next)).toBe(second)
    await vault.call('prompts.hide', { promptId: second ?? third, isHidden: true })
    expect(await caseOf(next)).toBe(third)
    await vault.call('prompts.useMiniCase', { sessionId: next, promptId: first ?? third })
    expect(await caseOf(next)).toBe(first)
    expect(
      await vault.raw('prompts.useMiniCase', {
        sessionId: next,
        promptId: firstId(await ofUse(vault, 'check_in')),
      }),
    ).toMatchObject({ error: { code: 'invalid-input' } })

    // Another circle has heard none of them.
    const other = await vault.found('Harbour', ['Ben'], { kind: 'forum' })
    expect(await caseOf(await planForum(vault, other.id, '02'))).toBe(first)
  })

  test('of those that were all used, the one whose use lies furthest back comes first', () => {
    const all = ['a', 'b', 'c'].map((id) => ({ id }))
    const uses = new Map([
      ['a', '2026-11-01'],
      ['b', '2026-09-01'],
      ['c', '2026-10-01'],
    ])
    expect(leastUsed(all, uses)?.id).toBe('b')
    uses.delete('c')
    expect(leastUsed(all, uses)?.id).toBe('c')
    expect(leastUsed([], uses)).toBeUndefined()
  })
})
