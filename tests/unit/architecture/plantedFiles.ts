/** A file that oxlint must complain about, with the rule that must say so. */
export const plantedAgainstLint: readonly {
  readonly rule: string
  readonly file: string
  readonly code: string
}[] = [
  ...restricted('src/shared/domain/a.ts', "import { readFileSync } from 'node:fs'\nreadFileSync('x')"),
  ...restricted('src/shared/contract/b.ts', "import { app } from '#main/app.ts'\napp()"),
  ...restricted('src/shared/formats/c.ts', "import { z } from 'zod'\nz.string()"),
  ...restricted(
    'src/preload/d.ts',
    "import { SubrosaError } from '#shared/errors.ts'\nnew SubrosaError('busy')",
  ),
  ...restricted('src/preload/e.ts', "import { app } from '#main/app.ts'\napp()"),
  ...restricted('src/main/f.ts', "import { open } from '#vault/storage/open.ts'\nopen()"),
  ...restricted('src/main/g.ts', "import { createHash } from 'node:crypto'\ncreateHash('sha256')"),
  ...restricted('src/main/h.ts', "import { Button } from '#ui/Button.tsx'\nButton()"),
  ...restricted('src/main/vault/notes/i.ts', "import { app } from 'electron'\napp.quit()"),
  ...restricted('src/main/vault/notes/j.ts', "import { argon2id } from 'hash-wasm'\nvoid argon2id"),
  ...restricted('src/main/vault/notes/k.ts', "import { app } from '#main/app.ts'\napp()"),
  ...restricted('src/main/vault/gate/l.ts', "import { open } from '#vault/storage/open.ts'\nopen()"),
  ...restricted('src/main/vault/backup/m.ts', "import { connect } from 'node:net'\nconnect(1)"),
  ...restricted('src/renderer/features/notes/n.ts', "import { App } from '#app/App.tsx'\nApp()"),
  ...restricted('src/renderer/features/notes/p.ts', "import { app } from '#main/app.ts'\napp()"),
  ...restricted('src/renderer/ui/q.ts', "import { steps } from '#features/steps/steps.ts'\nsteps()"),
  ...restricted('src/renderer/bridge/r.ts', "import { z } from 'zod'\nz.string()"),
  ...restricted('src/renderer/bridge/s.ts', "import { calls } from '#shared/contract/index.ts'\nvoid calls"),
  ...restricted('src/renderer/app/t.ts', "import { open } from '#tests/open.ts'\nopen()"),
  {
    rule: 'no-restricted-globals',
    file: 'src/renderer/app/u.ts',
    code: "export const load = () => fetch('x')",
  },
  {
    rule: 'no-restricted-properties',
    file: 'src/shared/domain/v.ts',
    code: 'export const now = () => Date.now()',
  },
  {
    rule: 'no-cycle',
    file: 'src/renderer/ui/w.ts',
    code: "import { x } from './x.ts'\nexport const w = () => x",
  },
  {
    rule: 'no-cycle',
    file: 'src/renderer/ui/x.ts',
    code: "import { w } from './w.ts'\nexport const x = () => w",
  },
  { rule: 'no-explicit-any', file: 'src/main/y.ts', code: 'export const y = (one: any) => [one]' },
  {
    rule: 'no-floating-promises',
    file: 'src/main/z.ts',
    code: 'const save = async () => {}\nexport const z = () => {\n  save()\n}',
  },
]

function restricted(file: string, code: string) {
  return [{ rule: 'no-restricted-imports', file, code: `${code}\n` }]
}
