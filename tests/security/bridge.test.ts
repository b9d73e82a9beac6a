import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calls, type CallName } from '#shared/contract/index.ts'
import { rowsOfFolder, type AllRows } from '#tests/support/backups.ts'
import { howMany, say, seed } from '#tests/support/effort.ts'
import { freshHome } from '#tests/support/home.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { hostileInputs, mark } from './bridge/hostileInputs.ts'
import { judgeAnswer } from './bridge/judgeAnswer.ts'

const inputsPerCall = howMany({ selection: 100, usual: 2_000, full: 20_000 })
const hugeCharacters = howMany({ selection: 1_000_000, usual: 100_000_000, full: 100_000_000 })
const atOnce = 100

/** Every row, of a copy that another process makes: our own reading would drop the vault's locks. */
const stateOf = async ({ folder }: OpenTestVault): Promise<AllRows> => {
  using place = freshHome()
  const copy = join(place.path, 'vault')
  execFileSync('cp', ['-r', folder, copy])
  // Awaited here, because the copy goes at the end.
  return await rowsOfFolder(copy, testPassphrase)
}

const fuzz = async (vault: OpenTestVault, name: CallName, start: number): Promise<readonly string[]> => {
  const wrong: string[] = []
  const inputs = hostileInputs(name, inputsPerCall, start, hugeCharacters)
  for (let at = 0; at < inputs.length; at += atOnce) {
    const answers = await Promise.all(inputs.slice(at, at + atOnce).map((input) => vault.raw(name, input)))
    wrong.push(
      ...answers.flatMap((answer, index) => judgeAnswer(answer)?.concat(` (input ${at + index})`) ?? []),
    )
  }
  return wrong
}

describe('Bridge', () => {
  it('answers every malformed or hostile input of every call with an error of ours and nothing of it, and changes nothing', async (context) => {
    const start = seed()
    await using vault = await openTestVault()
    await vault.found('Plumline', ['Bruno'])
    const before = await stateOf(vault)
    const names = Object.keys(calls) as CallName[]
    const wrong: Record<string, readonly string[]> = {}
    for (const name of names) {
      const found = await fuzz(vault, name, start)
      if (found.length > 0) wrong[name] = found.slice(0, 5)
    }
    expect(wrong).toEqual({})
    expect(await stateOf(vault)).toEqual(before)
    expect(await vault.call('vault.state', {})).toMatchObject({ open: { name: 'My vault' } })
    say(
      context,
      `${names.length} calls, ${inputsPerCall} inputs each, the largest ${hugeCharacters / 1e6} MB, seed ${start}`,
    )
  })

  it('refuses bytes where a list belongs that may only be read, which zod alone does not', async () => {
    await using vault = await openTestVault()
    const content = { name: 'Ours', roles: new Uint8Array(4), groundRules: [], steps: [] }
    const answer = await vault.raw('formats.saveOwn', { formatId: null, basedOn: null, content })
    expect(answer).toMatchObject({ error: { code: 'invalid-input', reason: 'malformed' } })
  })

  it('is seen to fail when an answer tells what it was given, takes it, or has words of its own, and when the database changes', async () => {
    const error = { code: 'not-found', message: 'not-found' }
    expect(judgeAnswer({ ok: false, error })).toBeNull()
    const planted = [
      { ok: false, error: { ...error, message: `not-found: ${mark}` } },
      { ok: true, value: null },
      { ok: false, error: { code: 'internal', message: 'internal' } },
      { ok: false, error: { ...error, message: 'no such table' } },
      { ok: false, error: { ...error, stack: 'at gate.ts' } },
    ]
    expect(planted.map(judgeAnswer)).not.toContain(null)
    await using vault = await openTestVault()
    const before = await stateOf(vault)
    await vault.call('people.add', { name: 'Planted', relation: 'friend' })
    expect(await stateOf(vault)).not.toEqual(before)
  })
})
