import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '#tools/setup/project.mjs'

const value = String.raw`(?:[^\s;()]|\([^;]*?\))+`
/** What names a side of the screen instead of the beginning or the end of a line. A middle (50%) is no side. */
const sides: readonly RegExp[] = [
  /(?<![-\w])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/u,
  /(?<![-\w])(?:left|right)\s*:(?!\s*50%)/u,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/u,
  /box-shadow\s*:\s*(?:inset\s+)?-?(?:0?\.)?[1-9]/u,
  /border-(?:top|bottom)-(?:left|right)-radius/u,
]
const fourSides = new RegExp(
  String.raw`(?<![-\w])(?:margin|padding|inset)\s*:\s*${value}\s+(${value})\s+${value}\s+(${value})\s*;`,
  'u',
)

const sidesIn = (line: string): boolean => {
  const four = fourSides.exec(line)
  return sides.some((side) => side.test(line)) || (four !== null && four[1] !== four[2])
}

describe('The styles', () => {
  test('say where a line begins and ends, not left and right, so that they serve both directions', () => {
    const files = globSync('src/renderer/**/*.css', { cwd: root })
    expect(files.length).toBeGreaterThan(20)
    const found = files.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (sidesIn(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    )
    expect(found).toEqual([])
  })

  test.each([
    'padding-left: 2px;',
    'left: 0;',
    'text-align: right;',
    'float: left;',
    'margin: 0 8px 0 2px;',
    'inset: 0 auto 0 0;',
    'border-top-left-radius: 8px;',
    'border-left-color: red;',
    'box-shadow: inset 2px 0 0 red;',
    'box-shadow: -1px 0 0 red;',
  ])('would be found out: %s', (line) => {
    expect(sidesIn(line)).toBe(true)
  })

  test.each([
    'left: 50%;',
    'margin: 0 8px 2px 8px;',
    'padding-inline: 2px 8px;',
    'text-align: start;',
    'box-shadow: 0 1px 2px red;',
  ])('may say: %s', (line) => {
    expect(sidesIn(line)).toBe(false)
  })
})
