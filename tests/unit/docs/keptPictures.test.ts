import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keptPictures } from '#tests/pictures/keptPictures.ts'
import { root } from '#tools/setup/project.mjs'

const folder = join(root, 'docs', 'pictures')

it('Every screen that is kept lies in docs/pictures, light and dark, and the table there names it', () => {
  const table = readFileSync(join(folder, 'README.md'), 'utf8')
  const files = keptPictures.flatMap((screen) => [`${screen}-light.webp`, `${screen}-dark.webp`])
  expect(files.filter((file) => !existsSync(join(folder, 'screens', file)))).toEqual([])
  expect(files.filter((file) => !table.includes(`(screens/${file})`))).toEqual([])
  expect(readdirSync(join(folder, 'screens')).filter((file) => !files.includes(file))).toEqual([])
})
