import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRunningSession, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, paste, shownNote } from '#tests/support/pasting.ts'

const folder = join(import.meta.dirname, '../fixtures/pasted')
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
const sources = readdirSync(folder)
  .filter((file) => /^[^.]+\.(?:html|txt)$/u.test(file))
  .map((file) => ({ file, expected: read(file.replace(/\..*$/u, '.expected.html')).trim() }))

describe('Pasting into a note', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    await page.locator('.note-text').waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())

  it.each(sources)(
    'takes $file in clean: its words and blocks, and nothing of its looks',
    async ({ file, expected }) => {
      await emptyNote(page)
      const content = read(file)
      await paste(page, file.endsWith('.txt') ? { text: content } : { html: content })
      expect(await shownNote(page)).toBe(expected)
    },
  )
})
