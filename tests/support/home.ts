import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A home folder that is gone at the end of its scope. */
export const freshHome = (): Disposable & { readonly path: string } => {
  const path = mkdtempSync(join(tmpdir(), 'subrosa-home-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
