import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
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
export const makeBareEditorPeer = async (): Promise<string> => {
  const folder = layOut('bare-editor', 'bareEditor.html')
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: source('bareEditor.ts'), formats: ['es'], fileName: () => 'bareEditor.js' },
    },
  })
  return folder
}
