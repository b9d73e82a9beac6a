import { describe, expect, it } from 'vitest'
import { calls, type CallName } from '#shared/contract/index.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

/** Calls that may be made before any vault is open: they look at the door, or open it. */
const beforeOpening: readonly CallName[] = [
  'vault.state',
  'vault.inspect',
  'vault.gradePassphrase',
  'vault.suggestPassphrase',
  'vault.completeWord',
  'vault.create',
  'vault.createDemo',
  'vault.open',
  'vault.openWithWords',
  'backup.preview',
  'backup.rescue',
  'backup.discardPreview',
  'backup.restoreAsNew',
]

const hostile: readonly unknown[] = [
  null,
  undefined,
  0,
  Number.NaN,
  '',
  'x'.repeat(100_000),
  [],
  [{}],
  { extra: true },
  { __proto__: null, id: 'x' },
  { circleId: "'; DROP TABLE note; --" },
  { folder: '../../etc/passwd' },
  new Uint8Array(1_000),
  new Map([['folder', 1]]),
]

describe('Every call of the contract', () => {
  const closed = (Object.keys(calls) as CallName[]).filter((name) => !beforeOpening.includes(name))

  it.each(closed)('%s answers `locked` while no vault is open, whatever it is given', async (name) => {
    await using vault = startTestVault()
    for (const input of hostile) {
      expect(await vault.raw(name, input)).toEqual({
        ok: false,
        error: { code: 'locked', message: 'locked' },
      })
    }
  })

  it.each(beforeOpening.filter((name) => !['vault.state', 'vault.suggestPassphrase'].includes(name)))(
    '%s refuses input of the wrong shape without a word of it in the answer',
    async (name) => {
      await using vault = startTestVault()
      for (const input of hostile) {
        expect(await vault.raw(name, input)).toEqual({
          ok: false,
          error: { code: 'invalid-input', reason: 'malformed', message: 'invalid-input: malformed' },
        })
      }
    },
  )

  it('refuses a place whose token main never made', async () => {
    await using vault = startTestVault()
    const folder = '8d3f9a34-5b1c-4e0f-9d3e-2b7a6c5d4e3f'
    expect(await vault.raw('vault.inspect', { folder })).toMatchObject({
      error: { code: 'invalid-input', reason: 'unknown-place' },
    })
  })
})
