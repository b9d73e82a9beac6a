import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { inProject } from '#tools/setup/project.mjs'

const source = (file: string) => inProject('bench', 'peers', file)

/** Lays an app out that the host can start as it starts ours. @returns its folder */
const layOut = (name: string, page: string): string => {
  const folder = inProject('.cache', 'bench', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, version: '1.0.0', main: 'main.mjs' }),
  )
  cpSync(source('main.mjs'), path.join(folder, 'main.mjs'))
  cpSync(source(page), path.join(folder, 'index.html'))
  return folder
}

/** An app whose one window shows one word. @returns its folder */
export const makeEmptyPeer = (): string => layOut('empty', 'empty.html')

/** An app whose one window holds Tiptap as it comes, and `window.openDocument(json)`. @returns its folder */
export const makeBareEditorPeer = (): Promise<string> => makeBuiltPeer('bare-editor', 'bareEditor')

/** An app whose one window holds our list of many rows, and `window.showRows(count)`. @returns its folder */
export const makeLongListPeer = (): Promise<string> => makeBuiltPeer('long-list', 'longList')

const makeBuiltPeer = async (name: string, script: string): Promise<string> => {
  const folder = layOut(name, `${script}.html`)
  const entry = readdirSync(source('.')).find(
    (file) => path.parse(file).name === script && !file.endsWith('.html'),
  )
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Under a test runner too it is the product's build.
    oxc: { jsx: { development: false } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: source(entry ?? script), formats: ['es'], fileName: () => `${script}.js` },
    },
  })
  return folder
}
