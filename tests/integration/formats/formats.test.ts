import { describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import { CircleKind } from '#shared/contract/circles.ts'
import { clearnessCircle } from '#shared/formats/builtIn/clearnessCircle.ts'
import { houseFormatOf } from '#shared/formats/defaults.ts'
import { mutualMentoringSession } from '#shared/formats/builtIn/mutualMentoringSession.ts'
import { tableEvening } from '#shared/formats/builtIn/tableEvening.ts'
import type { BuiltInFormat } from '#shared/formats/format.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'

type Content = CallInput<'formats.saveOwn'>['content']

const contentOf = (format: BuiltInFormat, change: Partial<Content> = {}): Content => {
  const { id: _, code: __, version: ___, language: ____, closesTopics: _____, ...content } = format
  return { ...content, ...change }
}

const keep = (vault: OpenTestVault, name: string, from: BuiltInFormat = tableEvening) =>
  vault.call('formats.saveOwn', {
    formatId: null,
    basedOn: from.id,
    content: contentOf(from, { name }),
  })

const malformed = { ok: false, error: { code: 'invalid-input', reason: 'malformed' } }

describe('formats', () => {
  test('own ones come first, by name, then those Subrosa brings along', async () => {
    await using vault = await openTestVault()
    await keep(vault, 'Short evening')
    await keep(vault, 'Quick round')
    const names = (await vault.call('formats.list', {})).map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['Quick round', 'Short evening', 'Mutual mentoring session'])
    expect(names).toHaveLength(23)
  })

  test('an own format is kept word for word, and its next version under the same id', async () => {
    await using vault = await openTestVault()
    const first = await keep(vault, 'Our table')
    expect(first).toMatchObject({
      name: 'Our table',
      version: 1,
      isBuiltIn: false,
      steps: tableEvening.steps,
    })
    const steps = tableEvening.steps.slice(0, 3)
    const second = await vault.call('formats.saveOwn', {
      formatId: first.id,
      basedOn: null,
      content: contentOf(tableEvening, { name: 'Our table', steps }),
    })
    expect(second).toMatchObject({ id: first.id, version: 2, steps })
    expect(await vault.call('formats.get', { formatId: first.id })).toEqual(second)
  })

  test('the rule that a topic is not raised again survives being made one’s own', async () => {
    await using vault = await openTestVault()
    expect((await keep(vault, 'Ours', clearnessCircle)).closesTopics).toBe(true)
    expect((await keep(vault, 'Table')).closesTopics).toBe(false)
  })

  test('what is no format is refused, and nothing is kept of it', async () => {
    await using vault = await openTestVault()
    const [first] = tableEvening.steps
    const bad: readonly Partial<Content>[] = [
      { steps: [] },
      { name: '   ' },
      { steps: [{ ...first, title: ' ' }] as Content['steps'] },
      { steps: [{ ...first, minutes: 900 }] as Content['steps'] },
      { steps: [{ ...first, minutes: -1 }] as Content['steps'] },
      { steps: [{ ...first, minutes: null }] as Content['steps'] },
      { size: { min: 9, max: 3 } },
      { defaultTurns: 2 },
    ]
    for (const change of bad) {
      const input = { formatId: null, basedOn: null, content: contentOf(tableEvening, change) }
      expect(await vault.raw('formats.saveOwn', input)).toMatchObject(malformed)
    }
    expect((await vault.call('formats.list', {})).filter(({ isBuiltIn }) => !isBuiltIn)).toEqual([])
  })

  test('those Subrosa brings along can neither be changed nor removed', async () => {
    await using vault = await openTestVault()
    const formatId = mutualMentoringSession.id
    const input = { formatId, basedOn: null, content: contentOf(mutualMentoringSession, { name: 'Mine' }) }
    expect(await vault.raw('formats.saveOwn', input)).toMatchObject({ error: { code: 'not-found' } })
    expect(await vault.raw('formats.remove', { formatId })).toMatchObject({ error: { code: 'not-found' } })
    expect(await vault.raw('formats.get', { formatId: unknownId })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test.each(CircleKind.options)('a circle of kind %s begins with the format of its kind', async (kind) => {
    await using vault = await openTestVault()
    const { id: circleId } = await vault.found('Forum', ['Ama'], { kind })
    expect(await vault.call('formats.ofCircle', { circleId })).toMatchObject({ id: houseFormatOf(kind).id })
  })

  test('a circle may use every format, and returns to that of its kind when its choice goes', async () => {
    await using vault = await openTestVault()
    const { id: circleId } = await vault.found('Forum', ['Ama'])
    const { id: formatId } = await keep(vault, 'Ours')
    expect(await vault.call('formats.setOfCircle', { circleId, formatId })).toMatchObject({ name: 'Ours' })
    expect(await vault.call('formats.ofCircle', { circleId })).toMatchObject({ id: formatId })
    await vault.call('formats.remove', { formatId })
    expect(await vault.call('formats.ofCircle', { circleId })).toMatchObject({
      id: mutualMentoringSession.id,
    })
  })
})
