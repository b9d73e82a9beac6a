import type { LockSettings, RetentionPreset } from '#shared/contract/vault.ts'
import type { BackupStatus } from '#shared/contract/backup.ts'
import type { Language } from '#shared/contract/system.ts'
import type { PlainDate } from '#shared/dates.ts'
import { presetAllowsPlainExport, presetDays } from '#shared/domain/retention.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { PersonId, VaultId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { schemaVersion } from './migrations/index.ts'
import { addPerson } from './people.ts'
import { add } from './rows.ts'
import { firstRevision } from './stamps.ts'

type AutomaticTrouble = BackupStatus['lastTrouble']

/** The settings of the open vault, with the name of the person it belongs to. */
export type VaultSettings = {
  readonly vaultId: VaultId
  readonly name: string
  /** Everything in it is invented. */
  readonly isDemo: boolean
  readonly me: { readonly id: PersonId; readonly name: string }
  readonly preset: RetentionPreset
  readonly locking: LockSettings
  readonly language: string
  readonly wordsProvenOn: PlainDate | null
  readonly passphraseChangedOn: PlainDate
  readonly automatic: {
    /** A path; null when automatic backups are off. */
    readonly folder: string | null
    readonly keepMonthly: boolean
    readonly trouble: AutomaticTrouble
  }
}

type Stored = {
  readonly id: VaultId
  readonly name: string
  readonly demo: number
  readonly me_id: PersonId
  readonly me_name: string
  readonly preset: RetentionPreset
  readonly lock_minutes: number | null
  readonly hide_in_session: number
  readonly lock_on_sleep: number
  readonly language: string
  readonly words_proven_on: PlainDate | null
  readonly passphrase_changed_on: PlainDate
  readonly automatic_folder: string | null
  readonly automatic_keep_monthly: number
  readonly automatic_trouble: AutomaticTrouble
}

/** The first two rows of a new vault: its settings, and the person it belongs to. */
export const foundVault = (
  db: WriteDb,
  founding: {
    readonly vaultId: VaultId
    readonly name: string
    readonly myName: string
    readonly preset: RetentionPreset
    readonly language: string
    /** Everything in it is invented. */
    readonly isDemo: boolean
  },
  today: PlainDate,
): void => {
  const { vaultId, name, myName, preset, language, isDemo } = founding
  const owner = addPerson(db, { name: myName, relation: 'other', isMe: true }, today)
  add(db, 'vault', {
    id: vaultId,
    ...firstRevision(today),
    name,
    schema_version: schemaVersion,
    owner_person_id: owner,
    lock_minutes: 5,
    hide_in_session: 1,
    lock_on_sleep: 1,
    quick_hide: 1,
    block_screen_capture: 1,
    alias_view: 0,
    demo: isDemo ? 1 : 0,
    preset,
    ...presetDays(preset),
    plain_export_allowed: presetAllowsPlainExport(preset) ? 1 : 0,
    sounds: 1,
    language,
    theme: 'system',
    words_proven_on: null,
    passphrase_changed_on: today,
    automatic_folder: null,
    automatic_keep_monthly: 0,
    automatic_trouble: 'none',
    clock_trusted_on: today,
    fading_not_before: null,
    fading_put_off: 0,
    pages_read_on: today,
  })
}

/** @throws `corrupt/database-damaged` when the row of settings is not there */
export const vaultSettings = (db: ReadDb): VaultSettings => {
  const row = db.get<Stored>(
    `SELECT vault.id, vault.name, demo, person.id AS me_id, person.display_name AS me_name, preset, lock_minutes,
       hide_in_session, lock_on_sleep, language, words_proven_on, passphrase_changed_on, automatic_folder,
       automatic_keep_monthly, automatic_trouble
     FROM vault JOIN person ON person.id = vault.owner_person_id`,
  )
  if (row === undefined) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  return {
    vaultId: row.id,
    name: row.name,
    isDemo: row.demo === 1,
    me: { id: row.me_id, name: row.me_name },
    preset: row.preset,
    locking: {
      lockMinutes: row.lock_minutes,
      hideInSession: row.hide_in_session === 1,
      lockOnSleep: row.lock_on_sleep === 1,
    },
    language: row.language,
    wordsProvenOn: row.words_proven_on,
    passphraseChangedOn: row.passphrase_changed_on,
    automatic: {
      folder: row.automatic_folder,
      keepMonthly: row.automatic_keep_monthly === 1,
      trouble: row.automatic_trouble,
    },
  }
}

const grown = 'rev = rev + 1, updated_on = $today'

export const setVaultName = (db: WriteDb, name: string, today: PlainDate): void => {
  db.run(`UPDATE vault SET name = $name, ${grown}`, { name, today })
}

export const setLanguage = (db: WriteDb, language: Language, today: PlainDate): void => {
  db.run(`UPDATE vault SET language = $language, ${grown}`, { language, today })
}

export const setLocking = (db: WriteDb, locking: LockSettings, today: PlainDate): void => {
  db.run(
    `UPDATE vault SET lock_minutes = $minutes, hide_in_session = $hide, lock_on_sleep = $sleep, ${grown}`,
    {
      minutes: locking.lockMinutes,
      hide: locking.hideInSession ? 1 : 0,
      sleep: locking.lockOnSleep ? 1 : 0,
      today,
    },
  )
}

/** @param on null when there are new words, which nobody has proven yet */
export const setWordsProvenOn = (db: WriteDb, on: PlainDate | null, today: PlainDate): void => {
  db.run(`UPDATE vault SET words_proven_on = $on, ${grown}`, { on, today })
}

export const setPassphraseChangedOn = (db: WriteDb, on: PlainDate, today: PlainDate): void => {
  db.run(`UPDATE vault SET passphrase_changed_on = $on, ${grown}`, { on, today })
}

/** @param folder a path, or null to switch automatic backups off */
export const setAutomaticBackups = (
  db: WriteDb,
  automatic: { readonly folder: string | null; readonly keepMonthly: boolean },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE vault SET automatic_folder = $folder, automatic_keep_monthly = $keepMonthly,
       automatic_trouble = 'none', ${grown}`,
    { folder: automatic.folder, keepMonthly: automatic.keepMonthly ? 1 : 0, today },
  )
}

export const setAutomaticTrouble = (db: WriteDb, trouble: AutomaticTrouble, today: PlainDate): void => {
  db.run(`UPDATE vault SET automatic_trouble = $trouble, ${grown}`, { trouble, today })
}

/** A restored vault is a vault of its own: its id, and the name given to it. */
export const setVaultIdentity = (
  db: WriteDb,
  identity: { readonly vaultId: VaultId; readonly name: string },
  today: PlainDate,
): void => {
  db.run(`UPDATE vault SET id = $vaultId, name = $name, ${grown}`, { ...identity, today })
}

/** Whether texts may leave in the plain: print, export. The preset says so. */
export const isPlainExportAllowed = (db: ReadDb): boolean =>
  db.get<{ allowed: number }>('SELECT plain_export_allowed AS allowed FROM vault')?.allowed === 1

/** The day every page of the file was last found whole; null before the first time. */
export const pagesReadOn = (db: ReadDb): PlainDate | null =>
  db.get<{ on: PlainDate | null }>('SELECT pages_read_on AS "on" FROM vault')?.on ?? null

export const setPagesReadOn = (db: WriteDb, today: PlainDate): void => {
  db.run(`UPDATE vault SET pages_read_on = $today, ${grown}`, { today })
}
