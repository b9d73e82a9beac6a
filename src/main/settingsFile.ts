import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Appearance } from '#shared/contract/system.ts'

/** All that lies outside a vault (design.md 1): no name of a circle or person, no content. Keys are read by keyChoices.ts. */
const Settings = z.object({
  vaults: z
    .array(
      z.object({
        name: z.string().max(200),
        folder: z.string().max(4_096),
        lastOpenedOn: z.iso.date().nullable(),
      }),
    )
    .max(1_000)
    .catch([]),
  appearance: Appearance.catch({ theme: 'system', language: 'system', textSize: 100 }),
  keys: z.record(z.string(), z.unknown()).catch({}),
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().min(1),
      height: z.int().min(1),
      isMaximized: z.boolean(),
      isFullScreen: z.boolean(),
    })
    .nullable()
    .catch(null),
})
export type Settings = z.infer<typeof Settings>

export type SettingsFile = {
  readonly get: () => Settings
  /** Changes some of it and writes the file; a disk that refuses keeps the change for this run only. */
  readonly set: (change: Partial<Settings>) => void
}

/** Opens `subrosa.json` in the given folder; a damaged or missing file counts as empty. */
export const openSettingsFile = (folder: string): SettingsFile => {
  const path = join(folder, 'subrosa.json')
  let settings = Settings.parse(readJson(path))
  return {
    get: () => settings,
    set: (change) => {
      settings = { ...settings, ...change }
      writeAtomically(path, JSON.stringify(settings, null, 2))
    },
  }
}

const readJson = (path: string): unknown => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

const writeAtomically = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(`${path}.new`, 'w', 0o600)
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(`${path}.new`, path)
  } catch {
    // Losing the window's place is no reason to disturb anybody.
  }
}
