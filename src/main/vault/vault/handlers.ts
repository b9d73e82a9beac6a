import { completeWord } from '#vault/keys/recoveryWords.ts'
import { gradePassphrase } from '#vault/keys/grade.ts'
import { suggestPassphrase } from '#vault/keys/passphrase.ts'
import type { Environment } from '#vault/environment.ts'
import { afterwards, evenLent, type Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import type { OpenRoom } from '#vault/room.ts'
import { isSessionGoingOn } from '#vault/storage/sessions.ts'
import { setLanguage, setLocking, setVaultName, vaultSettings } from '#vault/storage/vault.ts'
import { changePassphrase } from './changePassphrase.ts'
import { deepClean } from './deepClean.ts'
import { createDemo, eraseDemo } from './demo.ts'
import { describeVault } from './describeVault.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import type { VaultHooks } from './hooks.ts'
import { inspect } from './inspect.ts'
import { eraseKeptAside, keptAsideBeside } from './keptAside.ts'
import { makeVault } from './makeVault.ts'
import { moveVault } from './move.ts'
import { openVault, openWithWords, type Opened } from './openVault.ts'
import { followThrowAway, requireNoDemo } from './throwAway.ts'
import { checkWords, newWords, proveWords } from './words.ts'

type VaultCall = Extract<keyof Handlers, `vault.${string}`>

/** The calls `vault.*`. Those that change header or key of an open vault are jobs, so none runs beside a backup. */
export const vaultHandlers = (
  { read, write, anywhere, enter, job }: Policies,
  env: Environment,
  doorkeeper: Doorkeeper,
  hooks: VaultHooks,
) => {
  const { room, paths, argon2TargetMs } = env

  /** Main learns how the vault wants to be locked, whether a session runs, and where the vault lies. */
  const tellMain = ({ folder, database }: OpenRoom): void => {
    const { name, locking } = vaultSettings(database.read)
    env.tellMain({ kind: 'opened', name, folder, locking })
    env.tellMain({ kind: 'session-running', running: isSessionGoingOn(database.read, env.now().today) })
  }

  /** The list on the lock screen and the idle timer go by what main was told last. */
  const tellMainAgain = (): void => tellMain(room.require())

  const goIn = (open: OpenRoom, strengthen: Opened['strengthen'] = null) => {
    room.set(open)
    tellMain(open)
    if (strengthen !== null) void env.background(strengthen)
    hooks.afterOpening()
    return describeVault(open)
  }

  return {
    'vault.state': evenLent(
      anywhere(() => {
        const open = room.current()
        const isLent = room.lent() !== null
        if (open === null || isLent) return { open: null, isLent, at: null }
        return { open: describeVault(open), isLent, at: env.aliasView.place() }
      }),
    ),
    'vault.inspect': anywhere((_, { folder }) => inspect(paths.resolve(folder))),
    'vault.gradePassphrase': anywhere((_, { passphrase, words }) => gradePassphrase(passphrase, words)),
    'vault.suggestPassphrase': anywhere(() => ({ passphrase: suggestPassphrase() })),
    'vault.completeWord': anywhere((_, { prefix }) => ({ words: completeWord(prefix) })),

    'vault.create': enter(async (_, { folder, ...wanted }, tools) => {
      const made = await makeVault({ ...wanted, ...tools, folder: paths.resolve(folder), argon2TargetMs })
      return { vault: goIn(made.room), words: [...made.words] }
    }),
    'vault.open': enter(async (_, { folder, passphrase }, tools) => {
      const opening = { ...tools, folder: paths.resolve(folder), argon2TargetMs, doorkeeper }
      const { room: open, strengthen } = await openVault(opening, passphrase)
      return goIn(open, strengthen)
    }),
    'vault.openWithWords': enter(async (_, { folder, words, newPassphrase }, tools) => {
      const opening = { ...tools, folder: paths.resolve(folder), argon2TargetMs, doorkeeper }
      const opened = await openWithWords(opening, words, newPassphrase)
      const vault = goIn(opened.room)
      hooks.afterRewrap(opened.room, opened.oldWordsFile, tools)
      followThrowAway(opened.room, newPassphrase)
      return vault
    }),
    'vault.createDemo': enter(async (_, { folder, ...wanted }, tools) =>
      goIn(await createDemo({ ...wanted, folder: paths.resolve(folder) }, hooks.fillWithDemo, tools)),
    ),
    'vault.eraseDemo': job((open) => {
      eraseDemo(env, open)
      return {}
    }),

    'vault.proveWords': write((db, { answers }, tools) => proveWords(room.require(), db, answers, tools)),
    'vault.checkWords': write((db, { words }, tools) => checkWords(room.require(), db, words, tools)),
    'vault.newWords': job((open, { passphrase }, tools) => newWords(doorkeeper, open, passphrase, tools)),
    'vault.changePassphrase': job(async (open, change, tools) => {
      const changed = await changePassphrase({ env, doorkeeper, hooks }, open, change, tools)
      followThrowAway(room.require(), change.next)
      return changed
    }),

    'vault.deepClean': job((open, { passphrase }, tools) =>
      deepClean({ env, doorkeeper }, open, passphrase, tools),
    ),
    'vault.keptAside': read(() => keptAsideBeside(room.require().folder)),
    'vault.eraseKeptAside': job((open, _input, { now }) => {
      eraseKeptAside(open.folder)
      env.announce('vault.changed', { at: now.instant })
      return {}
    }),

    'vault.rename': afterwards(
      write((db, { name }, { now, changed }) => {
        setVaultName(db, name, now.today)
        changed('vault.changed', { at: now.instant })
        return describeVault(room.require())
      }),
      tellMainAgain,
    ),
    'vault.speak': write((db, { language }, { now, changed }) => {
      if (vaultSettings(db).language === language) return {}
      setLanguage(db, language, now.today)
      // Whatever shows a name, or is sorted by one.
      changed('people.changed', { ids: [] })
      changed('circles.changed', { ids: [] })
      return {}
    }),
    'vault.setLocking': afterwards(
      write((db, locking, { now, changed }) => {
        setLocking(db, locking, now.today)
        changed('vault.changed', { at: now.instant })
        return describeVault(room.require())
      }),
      tellMainAgain,
    ),
    'vault.move': job(async (open, { folder }, tools) => {
      requireNoDemo(open)
      const moved = await moveVault(room, open, paths.resolve(folder), tools)
      tellMain(moved)
      env.announce('vault.changed', { at: tools.now.instant })
      return describeVault(moved)
    }),
  } satisfies Pick<Handlers, VaultCall>
}
