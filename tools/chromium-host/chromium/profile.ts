import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isSameProcessAlive, processMark } from './processMark.ts'

const prefix = 'chromium-host-'
const ownerFile = 'owner'

/** Chromium's own settings: nothing is offered, remembered or corrected. */
const preferences = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  browser: { enable_spellchecking: false, check_default_browser: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  search: { suggest_enabled: false },
  translate: { enabled: false },
  download: { prompt_for_download: false },
}

/** A fresh profile folder under the system's temporary folder; it says whose it is, so a later run can sweep it. */
export const makeProfile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  writeFileSync(join(folder, ownerFile), processMark(process.pid))
  mkdirSync(join(folder, 'Default'))
  mkdirSync(join(folder, 'tmp'))
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  return folder
}

/** Removes the profile folders whose owner is gone (host and watcher killed together). */
export const sweepStaleProfiles = (): void => {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const folder = join(tmpdir(), name)
    const owner = readOwner(folder)
    if (owner !== null && !isSameProcessAlive(owner)) removeProfile(folder)
  }
}

/** Another run may be between making its folder and signing it: an unsigned folder is left alone. */
const readOwner = (folder: string): string | null => {
  try {
    return readFileSync(join(folder, ownerFile), 'utf8')
  } catch {
    return null
  }
}

export const removeProfile = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
