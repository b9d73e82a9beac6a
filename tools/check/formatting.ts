import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { check, getFileInfo, resolveConfig } from 'prettier'
import type { Checker } from './checker.ts'

/** Asks Prettier of every file it knows how to format, but those that .gitignore and .prettierignore leave out. */
export const formatting: Checker = {
  name: 'formatting',
  check: async (root) => {
    const ignorePath = ['.gitignore', '.prettierignore'].map((name) => path.join(root, name))
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !isFarAway.test(name),
    )
    const verdicts = await Promise.all(
      files.map(async (name) => {
        const file = path.join(root, name)
        const { ignored, inferredParser } = await getFileInfo(file, { ignorePath })
        if (ignored || inferredParser === null) return null
        const options = { ...(await resolveConfig(file)), filepath: file }
        return { name, isTidy: await check(await readFile(file, 'utf8'), options) }
      }),
    )
    const seen = verdicts.filter((verdict) => verdict !== null)
    const untidy = seen.filter(({ isTidy }) => !isTidy).map(({ name }) => name)
    const report = untidy.length === 0 ? '' : `${untidy.join('\n')}\n\`npm run format\` puts them right.`
    return { passed: untidy.length === 0, seen: seen.length, report }
  },
}

const isFarAway = /^(node_modules|\.git)([/\\]|$)/
