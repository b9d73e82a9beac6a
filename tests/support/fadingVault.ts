import { expect } from 'vitest'
import { testPassphrase, type OpenTestVault } from './openTestVault.ts'
import { startTestVault, type TestVault } from './vaultProcess.ts'

/** Closes a vault and opens it again on another day, with whatever that unlock sets going. */
export const reopenedOn = async (vault: OpenTestVault, day: string): Promise<TestVault> => {
  await vault.close()
  const again = startTestVault({ now: `${day}T10:00:00.000Z` })
  await again.call('vault.open', { folder: again.token(vault.folder), passphrase: testPassphrase })
  return again
}

/** Until the fading that follows an unlock has come to its end. */
export const untilFaded = async (vault: TestVault): Promise<void> => {
  await expect
    .poll(() => vault.events.filter(({ name }) => name === 'retention.changed').length)
    .toBeGreaterThan(0)
}
