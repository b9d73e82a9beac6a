import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareRows } from './demo/compareRows.ts'
import * as content from './demo/content.ts'
import { backUpWithWords, restoreAtDoor } from './demo/journey/backup.ts'
import {
  beginSession,
  closeSession,
  foundCircle,
  markAttendance,
  planSession,
} from './demo/journey/circle.ts'
import { goTo, keepWords, lock, makeVault, unlock } from './demo/journey/door.ts'
import { writeNotes } from './demo/journey/notes.ts'
import { rowsOfBackup } from './demo/openBackup.ts'
import { album } from './demo/album.ts'
import { launchSubrosa, projectFolder, type Subrosa } from './hosts/subrosa.ts'

/**
 * `npm run demo`: plays the main job through the real window, from an empty computer to a restored one, and ends by
 * comparing every row. Pictures and the encrypted backup come to `demo-output/`.
 */
const output = join(projectFolder, 'demo-output')
const isHeadless = !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && process.platform === 'linux'
const say = (line: string): void => console.log(`· ${line}`)

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const scratch = mkdtempSync(join(tmpdir(), 'subrosa-demo-'))
try {
  const backup = join(output, 'Harbour Table evening.subrosa-backup')
  const words = await firstComputer(join(scratch, 'first'), backup)
  const again = join(scratch, 'again.subrosa-backup')
  const newWords = await secondComputer(join(scratch, 'second'), { backup, words, again })
  await compare({ file: backup, words }, { file: again, words: newWords })
  say(`Pictures and the backup lie in ${output}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** @returns the words as they stood on the sheet */
async function firstComputer(home: string, backup: string): Promise<readonly string[]> {
  await using app = await launchSubrosa({ home, headless: isHeadless })
  const photograph = album(app, output)
  const page = await app.page()
  say('A vault is made; its twelve words are read from the sheet and three of them proven')
  const words = await makeVault(page, {
    myName: content.myName,
    passphrase: content.passphrase,
    onSheet: () => photograph('01-recovery-sheet'),
  })
  await photograph('02-today-empty')
  say(`A circle of ${content.circle.others.length + 1} is founded: ${content.circle.name}`)
  await foundCircle(page, content.circle)
  await planSession(page, 'today')
  await beginSession(page)
  for (const name of content.circle.others) await markAttendance(page, name, 'here')
  say('A session is held; a page of notes is typed, and four next steps come out of it')
  await writeNotes(page, content.notes)
  await photograph('03-session')
  await goTo(page, 'My next steps')
  await photograph('04-next-steps')
  await goTo(page, content.circle.name)
  await photograph('05-circle')
  say('The vault is locked and opened again')
  await lockAndUnlock(app, photograph)
  await finishSession(app)
  await photograph('07-today')
  say('A backup is written, read back and compared')
  await backUpWithWords(app, backup)
  await (await app.page()).getByRole('button', { name: 'Done' }).click()
  await photograph('08-vault-and-backups')
  await app.close()
  return words
}

async function lockAndUnlock(app: Subrosa, photograph: (name: string) => Promise<void>): Promise<void> {
  await lock(app)
  await photograph('06-lock')
  await unlock(await app.page(), content.passphrase)
}

async function finishSession(app: Subrosa): Promise<void> {
  const page = await app.page()
  await goTo(page, content.circle.name)
  await page.getByRole('button', { name: 'Open the session' }).first().click()
  await closeSession(page)
  await goTo(page, 'Today')
}

type Brought = { readonly backup: string; readonly words: readonly string[]; readonly again: string }

/** Another home folder and profile; nothing comes along but the backup file and the words typed from the sheet. */
async function secondComputer(home: string, { backup, words, again }: Brought): Promise<readonly string[]> {
  await using app = await launchSubrosa({ home, headless: isHeadless })
  const photograph = album(app, output)
  const stick = join(home, 'stick.subrosa-backup')
  cpSync(backup, stick)
  say('On another computer the backup is restored from the file and the twelve words')
  const page = await restoreAtDoor(app, {
    file: stick,
    words,
    passphrase: content.passphraseElsewhere,
    onPreview: () => photograph('09-restore-preview'),
  })
  const newWords = await keepWords(page)
  await photograph('10-restored')
  await backUpWithWords(app, again)
  await app.close()
  return newWords
}

type Written = { readonly file: string; readonly words: readonly string[] }

async function compare(first: Written, second: Written): Promise<void> {
  const before = await rowsOfBackup(first.file, first.words.join('-'))
  const after = await rowsOfBackup(second.file, second.words.join('-'))
  const { rows, tables, differences } = compareRows(before, after)
  if (rows === 0) throw new Error('The first backup holds no rows: nothing was compared')
  if (differences.length > 0) throw new Error(`The restored vault differs:\n${differences.join('\n')}`)
  say(`${rows} rows of ${tables} tables are the same in the restored vault, column by column`)
}
