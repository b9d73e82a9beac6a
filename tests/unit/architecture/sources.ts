import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readFacts, type Facts } from './facts.ts'
import { root } from './root.ts'

/** Every path under a folder of the project, from the root with forward slashes. */
export const pathsUnder = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .toSorted()

/** The facts of every TypeScript file under src/. */
export const readSources = (): readonly Facts[] =>
  pathsUnder('src')
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFacts(name, readFileSync(path.join(root, name), 'utf8')))
