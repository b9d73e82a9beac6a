/**
 * A vault process that does one kind of thing to a vault until it is killed. It waits for its task on standard input,
 * loaded and ready, and says on standard output, line by line, what it is about to do and what was acknowledged.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { NoteId } from '#shared/ids.ts'
import { createDice, type Dice } from '../dice.ts'
import { noteDoc } from '../noteDoc.ts'
import { placeToWriteIn, type Place } from '../placeToWrite.ts'
import { startTestVault, type TestVault } from '../vaultProcess.ts'
import { noteFact, stepFact, type Change } from './known.ts'
import type { KillTask, Said } from './task.ts'

/** At once and whole: what was said before a kill has been said. */
const say = (said: Said): void => void writeSync(1, `${JSON.stringify(said)}\n`)

const told = async <T>(
  task: KillTask,
  change: Change,
  act: () => Promise<T>,
  learnt?: (result: T) => Change,
): Promise<T> => {
  say({ kind: 'try', change })
  if (task.acknowledgesTooEarly === true) say({ kind: 'done', change })
  const result = await act()
  say({ kind: 'done', change: { ...change, ...learnt?.(result) } })
  return result
}

const promise = async (vault: TestVault, task: KillTask, { me, sessionId }: Place, title: string) =>
  told(task, { facts: { [stepFact(title)]: 'there' } }, () =>
    vault.call('steps.create', {
      title,
      ownerPersonId: me,
      circleId: null,
      sessionId,
      horizon: 'someday',
      dueOn: null,
    }),
  )

const revs = new Map<NoteId, number>()

const type = async (vault: TestVault, task: KillTask, place: Place, dice: Dice): Promise<void> => {
  const layer = dice.pick(['private', 'agreed'] as const)
  const { id, rev } = await vault.call('notes.open', {
    owner: { table: 'session', id: place.sessionId },
    layer,
  })
  const text = `${dice.below(2 ** 31)} `.repeat(1 + dice.below(dice.below(8) === 0 ? 3_000 : 40)).trim()
  const save = () =>
    vault.call('notes.save', { noteId: id, baseRev: revs.get(id) ?? rev, doc: noteDoc(text) })
  const saved = await told(task, { facts: { [noteFact(id)]: text } }, save)
  revs.set(id, saved.rev)
}

const act = async (vault: TestVault, task: KillTask, place: Place, dice: Dice): Promise<void> => {
  const name = `${task.seed} ${dice.below(2 ** 31)}`
  const { passphrase, nextPassphrase } = task
  switch (task.deed) {
    case 'typing':
      return dice.below(3) === 0
        ? void (await promise(vault, task, place, name))
        : type(vault, task, place, dice)
    case 'backing up': {
      const backup = `${task.out}/${name}.subrosa-backup`
      const to = vault.token(backup)
      const make = () => vault.call('backup.create', { to, protection: { kind: 'words' } })
      return void (await told(task, { backup }, make))
    }
    case 'backing up by itself':
      return void (await vault.call('backup.setAutomatic', {
        folder: vault.token(`${task.out}/automatic`),
        keepMonthly: false,
      }))
    case 'changing the passphrase':
    case 're-keying': {
      const oldMayBeKnown = task.deed === 're-keying'
      const change = { current: passphrase, next: nextPassphrase, oldMayBeKnown }
      return void (await told(
        task,
        { passphrase: nextPassphrase },
        () => vault.call('vault.changePassphrase', change),
        ({ words }) => (words === null ? {} : { words: words.join(' ') }),
      ))
    }
    case 'deep cleaning':
      return void (await told(task, {}, () => vault.call('vault.deepClean', { passphrase })))
    case 'purging': {
      const { id } = await promise(vault, task, place, name)
      const thing = { table: 'next_step', id } as const
      const erase = () => vault.call('erase.run', { act: 'now', thing })
      return void (await told(task, { facts: { [stepFact(name)]: null } }, erase))
    }
    case 'restoring': {
      if (task.backup === null) throw new Error('There is nothing to restore')
      const { path, words } = task.backup
      const secret = { kind: 'words', words } as const
      const { previewId } = await vault.call('backup.preview', { file: vault.token(path), secret })
      return void (await told(
        task,
        { passphrase: nextPassphrase, restored: path },
        () => vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase }),
        (restored) => ({ words: restored.words.join(' ') }),
      ))
    }
    case 'migrating':
    case 'opening':
    case 'making the demo':
      // `open` has done it.
      return
  }
}

const run = async (task: KillTask): Promise<void> => {
  await using vault = startTestVault({ checkOutput: false })
  const { deed, folder, passphrase } = task
  const token = vault.token(folder)
  const isAllInOpening = deed === 'migrating' || deed === 'opening' || deed === 'making the demo'
  if (isAllInOpening) say({ kind: 'open' })
  if (deed === 'making the demo')
    await told(task, {}, () =>
      vault.call('vault.createDemo', { folder: token, name: 'Demo', language: 'en' }),
    )
  else await vault.call('vault.open', { folder: token, passphrase })
  if (!isAllInOpening) {
    const place = await placeToWriteIn(vault)
    say({ kind: 'open' })
    const dice = createDice(task.seed)
    for (let acts = 0; acts < task.acts; acts += 1) await act(vault, task, place, dice)
  }
  say({ kind: 'end' })
}

for await (const line of createInterface(process.stdin)) {
  // Written by `startKillable` only.
  await run(JSON.parse(line) as KillTask)
  break
}
process.exit(0)
