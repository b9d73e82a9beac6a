/** A violation of each rule of the architecture test, as somebody might write it. */
export const plantedAgainstRules: readonly {
  readonly rule: string
  readonly file: string
  readonly code: string
}[] = [
  {
    rule: 'an import goes where the arrows go',
    file: 'src/main/vault/notes/handlers.ts',
    code: "import { createCircle } from '../circles/createCircle.ts'",
  },
  {
    rule: 'an import goes where the arrows go',
    file: 'src/renderer/features/lock/Steps.tsx',
    code: "import { Steps } from '../steps/Steps.tsx'",
  },
  {
    rule: 'an import goes where the arrows go',
    file: 'src/main/windows/mainWindow.ts',
    code: "const { openVault } = await import('../vault/storage/database.ts')",
  },
  {
    rule: 'an import goes where the arrows go',
    file: 'src/shared/domain/rotation.ts',
    code: "export type { Gate } from '#vault/gate/gate.ts'",
  },
  {
    rule: 'a feature is entered by its index',
    file: 'src/renderer/app/screens.tsx',
    code: "import { NotePanel } from '#features/notes/NotePanel.tsx'",
  },
  {
    rule: 'nothing in src knows what lies outside src',
    file: 'src/main/index.ts',
    code: "import '../../tools/demo.ts'",
  },
  {
    rule: 'the preload takes types from shared, and values only of the channels',
    file: 'src/preload/index.ts',
    code: "import { SubrosaError } from '#shared/errors.ts'",
  },
  {
    rule: 'Electron stays out of the vault process, the window and shared',
    file: 'src/main/vault/index.ts',
    code: "import { app } from 'electron'",
  },
  {
    rule: 'cryptography lives in keys, backup and packets',
    file: 'src/main/vault/notes/seal.ts',
    code: "import { randomUUID, createHash } from 'node:crypto'",
  },
  {
    rule: 'cryptography lives in keys, backup and packets',
    file: 'src/renderer/features/lock/unlock.ts',
    code: "import { argon2id } from 'hash-wasm'",
  },
  {
    rule: 'SQL lives in storage',
    file: 'src/main/vault/notes/handlers.ts',
    code: 'export const find = (id: string) => `SELECT * FROM note WHERE id = ${id}`',
  },
  {
    rule: 'SQL lives in storage',
    file: 'src/main/vault/keys/open.ts',
    code: "export const quick = (db: { pragma(name: string): void }) => db.pragma('quick_check')",
  },
  {
    rule: 'a rule reads no clock and no chance',
    file: 'src/shared/domain/cadence.ts',
    code: 'export const next = () => new Date()',
  },
  {
    rule: 'a rule reads no clock and no chance',
    file: 'src/shared/domain/cadence.ts',
    code: 'export const next = () => Temporal.Now.plainDateISO()',
  },
  {
    rule: 'of packages, shared takes only zod, chrono and the Temporal polyfill',
    file: 'src/shared/formats/built-in.ts',
    code: "import { readFileSync } from 'node:fs'",
  },
  {
    rule: 'of packages, shared takes only zod, chrono and the Temporal polyfill',
    file: 'src/shared/domain/names.ts',
    code: "import { z } from 'zod'",
  },
  {
    rule: 'the window takes zod and the contract as types only',
    file: 'src/renderer/bridge/client.ts',
    code: "import { contract } from '#shared/contract/index.ts'",
  },
  {
    rule: 'the window takes zod and the contract as types only',
    file: 'src/renderer/ui/Field.tsx',
    code: "import { z } from 'zod'",
  },
  {
    rule: 'nothing speaks of a network',
    file: 'src/main/windows/protocol.ts',
    code: "import { net } from 'electron'\nexport const answer = () => net.fetch('file:///x')",
  },
  {
    rule: 'nothing speaks of a network',
    file: 'src/renderer/app/App.tsx',
    code: 'export const load = () => globalThis.fetch("app://x")',
  },
  {
    rule: 'nothing speaks of a network',
    file: 'src/main/vault/backup/send.ts',
    code: "import 'node:https'",
  },
  {
    rule: 'a shape is a type; an interface only extends one of somebody else',
    file: 'src/renderer/ui/Button.tsx',
    code: 'export interface ButtonProps { readonly label: string }',
  },
  { rule: 'a file is named for its subject', file: 'src/renderer/ui/utils.ts', code: 'export const one = 1' },
]
