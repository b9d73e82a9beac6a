import { makeFilledVault, type FilledVault } from './filledVault.ts'

/** One vault of each size for all benches of a run: making one of 100,000 notes takes longer than measuring it. */
export const createFilledVaults = (): Disposable & {
  readonly vaultOf: (notes: number) => Promise<FilledVault>
} => {
  const made = new Map<number, FilledVault>()
  return {
    vaultOf: async (notes) => {
      const known = made.get(notes)
      if (known !== undefined) return known
      const vault = await makeFilledVault(notes)
      made.set(notes, vault)
      return vault
    },
    [Symbol.dispose]: () => {
      for (const vault of made.values()) vault[Symbol.dispose]()
    },
  }
}
