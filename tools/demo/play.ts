import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { compareRows, type Comparison } from './compareRows.ts'
import * as content from './content.ts'
import { backUpWithWords, bringBack, lookIntoBackup } from './journey/backup.ts'
import {
  beginSession,
  closeSession,
  foundCircle,
  goThroughSteps,
  markAttendance,
  planSession,
} from './journey/circle.ts'
import { goTo, keepWords, lock, makeVault, unlock } from './journey/door.ts'
import { writeNotes } from './journey/notes.ts'
import { rowsOfBackup } from './openBackup.ts'
import { album } from './album.ts'
import { launchSubrosa, type Subrosa } from '../hosts/subrosa.ts'

/** The step of the session whose picture says most: everybody in turn. */
const photographedStep = 'Asks, offers, introductions'

export type Stage = {
  /** Where two home folders are made; nothing outside is read or written but `output`. */
  readonly scratch: string
  /** Takes the pictures and the backup; must exist. */
  readonly output: string
  readonly headless: boolean
  readonly say: (line: string) => void
}

/**
 * Plays the main job through the real window, from an empty computer to a restored one.
 * @returns how the rows of the first vault compare with those of the restored one
 */
export const playMainJob = async ({ scratch, output, headless, say }: Stage): Promise<Comparison> => {
  const backup = join(output, 'Harbour Table evening.subrosa-backup')
  const again = join(scratch, 'again.subrosa-backup')
  const wordsOnSheet = await firstComputer()
  const wordsAfterwards = await secondComputer()
  return compareRows(
    await rowsOfBackup(backup, wordsOnSheet.join('-')),
    await rowsOfBackup(again, wordsAfterwards.join('-')),
  )

  /** @returns the words as they stood on the sheet */
  async function firstComputer(): Promise<readonly string[]> {
    await using app = await launchSubrosa({ home: join(scratch, 'first'), headless })
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
    say('The session goes on through its steps, is wrapped up and closed')
    await finishSession(app, photograph)
    await photograph('07-today')
    say('A backup is written, read back and compared')
    await backUpWithWords(app, backup)
    await (await app.page()).getByRole('button', { name: 'Done' }).click()
    await photograph('08-vault-and-backups')
    await app.close()
    return words
  }

  /** Another home folder and profile; nothing comes along but the backup file and the words typed from the sheet. */
  async function secondComputer(): Promise<readonly string[]> {
    const home = join(scratch, 'second')
    await using app = await launchSubrosa({ home, headless })
    const photograph = album(app, output)
    const stick = join(home, 'stick.subrosa-backup')
    cpSync(backup, stick)
    say('On another computer the backup is restored from the file and the twelve words')
    const page = await lookIntoBackup(app, { file: stick, words: wordsOnSheet })
    await photograph('09-restore-preview')
    await bringBack(page, content.passphraseElsewhere)
    const newWords = await keepWords(page)
    await photograph('10-restored')
    await backUpWithWords(app, again)
    await app.close()
    return newWords
  }
}

const lockAndUnlock = async (app: Subrosa, photograph: (name: string) => Promise<void>): Promise<void> => {
  await lock(app)
  await photograph('06-lock')
  await unlock(await app.page(), content.passphrase)
}

const finishSession = async (app: Subrosa, photograph: (name: string) => Promise<void>): Promise<void> => {
  const page = await app.page()
  await goTo(page, content.circle.name)
  await page.getByRole('button', { name: 'Open the session' }).first().click()
  await goThroughSteps(page, async (title) => {
    if (title === photographedStep) await photograph('11-session-goes-on')
  })
  await closeSession(page, () => photograph('12-wrap-up'))
  await goTo(page, 'Today')
}
