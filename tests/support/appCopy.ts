import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Words } from '#i18n/catalogues/index.ts'
import { root } from '#tools/setup/project.mjs'

export type AppCopy = Disposable & { readonly appDir: string }

/** The built app in a folder of its own, where a test may put something beside the shipped files. */
export const copyApp = (): AppCopy => {
  const appDir = mkdtempSync(join(tmpdir(), 'subrosa-app-'))
  cpSync(join(root, 'out'), join(appDir, 'out'), { recursive: true })
  cpSync(join(root, 'package.json'), join(appDir, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(appDir, 'node_modules'))
  return { appDir, [Symbol.dispose]: () => rmSync(appDir, { recursive: true, force: true }) }
}

/** The built app, copied, whose German is replaced by other words: the shipped files are run, and nothing in them knows. */
export const copyAppSpeaking = (words: Words): AppCopy => {
  const copy = copyApp()
  const assets = join(copy.appDir, 'out', 'renderer', 'assets')
  const german = readdirSync(assets).filter((name) => /^de-.*\.js$/u.test(name))
  const [chunk] = german
  if (chunk === undefined || german.length > 1) throw new Error('The German words are not one chunk')
  writeFileSync(join(assets, chunk), `export const de = ${JSON.stringify(words)}`)
  return copy
}
