import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './root.ts'

/** What the checkers go by; the planted project has the very same. */
const configuration = [
  '.gitignore .oxlintrc.json .prettierignore .prettierrc.json package.json tsconfig.base.json tsconfig.json',
  'src/shared/tsconfig.json src/preload/tsconfig.json src/main/tsconfig.json src/main/vault/tsconfig.json',
  'src/renderer/tsconfig.json tools/tsconfig.json tools/gallery/page/tsconfig.json tests/tsconfig.json',
].flatMap((line) => line.split(' '))

export type TemporaryProject = Disposable & {
  readonly root: string
  readonly write: (file: string, text: string) => void
  readonly remove: (file: string) => void
}

/** A project of its own in a temporary folder: this one's configuration and dependencies, and none of its files. */
export const createTemporaryProject = (): TemporaryProject => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'subrosa-fences-'))
  for (const file of configuration) cpSync(path.join(root, file), path.join(folder, file))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
  return {
    root: folder,
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    },
    remove: (file) => rmSync(path.join(folder, file)),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}
