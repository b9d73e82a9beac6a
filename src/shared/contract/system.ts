import { z } from 'zod'
import { addressMaxLength, isAddress } from '../domain/addresses.ts'
import { commandIds, keyHolders, type CommandId } from '../commands.ts'
import type { KeyChoices } from '../keyChoices.ts'
import { PathToken } from '../ids.ts'
import type { Platform } from '../shortcuts.ts'

/**
 * The few calls between window and main. They carry no content, no name of a circle or person, and no
 * path from the window: main answers a dialog with a token, and hands token and path to the vault process.
 */
export const LockReason = z.enum([
  'start',
  'button',
  'shortcut',
  // On the way to the demo.
  'look-around',
  // On the way to the rescue of a vault whose pages are damaged.
  'rescue',
  'idle',
  'session-idle',
  'suspend',
  'screen-lock',
  'user-switch',
  'window-crash',
  'vault-crash',
  'closed',
  'demo-erased',
])
export type LockReason = z.infer<typeof LockReason>

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** What the app speaks. */
export const Language = z.enum(['en', 'de'])
export type Language = z.infer<typeof Language>

export const Appearance = z.strictObject({
  theme: Theme,
  language: z.enum(['system', ...Language.options]),
  /** Percent, 100-200. */
  textSize: z.int().min(100).max(200),
})
export type Appearance = z.infer<typeof Appearance>

/** A vault this computer knows of: what lies outside it (design.md 1). */
export type KnownVault = {
  readonly folder: PathToken
  readonly name: string
  readonly shownPath: string
  readonly lastOpenedOn: string | null
  readonly isDemo: boolean
}

export type LockStory = {
  readonly reason: LockReason
  /** `HH:MM` on the wall clock; null at start. */
  readonly at: string | null
  /** Minutes without input that led to it, with `idle` and `session-idle`. */
  readonly minutes: number | null
  /** Whether the last second of typing could not be kept. */
  readonly flushFailed: boolean
  /** How many lines that lived in memory only went with it. */
  readonly heldLines: number
}

export type SystemState = {
  readonly vaults: readonly KnownVault[]
  readonly lock: LockStory
  /** Whether a vault is open behind this page: it was replaced while the vault stayed. */
  readonly isOpen: boolean
  readonly appearance: Appearance
  readonly keys: KeyChoices
  /** What `system` means for the language on this computer. */
  readonly systemLanguage: Language
  readonly platform: Platform
  readonly version: string
}

export type ChosenPath = { readonly token: PathToken; readonly shownPath: string }

const Empty = z.strictObject({})

/** Inputs of the system calls; validated in main. */
export const systemInputs = {
  state: Empty,
  /** Opens a folder dialog. `new-vault` and `move-vault` give a fresh folder inside the one chosen. */
  chooseFolder: z.strictObject({ purpose: z.enum(['existing-vault', 'new-vault', 'move-vault', 'backups']) }),
  /** Where a vault goes unless somebody chooses: a fresh folder under the user's documents. */
  suggestFolder: Empty,
  /** Where the demo vault goes: always the same folder, out of the way. */
  demoFolder: Empty,
  chooseBackupFile: Empty,
  /** A save dialog with a neutral file name. */
  saveBackupAs: Empty,
  choosePacketFile: Empty,
  /** Save dialogs with neutral file names, for what is handed to somebody or to a calendar. */
  savePacketAs: Empty,
  saveDatesAs: Empty,
  /** Draws what the window puts on paper (`PrintPage`) as a PDF into a file chosen in a dialog. */
  savePagePdf: z.strictObject({ paper: z.enum(['a4', 'letter']) }),
  forgetVault: z.strictObject({ folder: PathToken }),
  /** Held lines are asked about first (`ask-about-held`); asked for once more, it locks. */
  lock: z.strictObject({ reason: z.enum(['button', 'shortcut', 'look-around', 'rescue']) }),
  /** The answer to `ask-about-held` that leaves everything as it is. */
  stayOpen: Empty,
  /** Something was copied: the mark beside it on the clipboard, never the words. */
  copied: z.strictObject({ mark: z.uuid() }),
  /** The window's answer to a `flush` event. */
  flushed: z.strictObject({ ok: z.boolean() }),
  setAppearance: Appearance,
  /** The keys somebody chose, all of them. */
  setKeys: z.strictObject({ keys: z.partialRecord(z.enum(keyHolders), z.string().max(40).nullable()) }),
  /** The address of a link, handed over by pressing it; main shows it whole and asks before the browser gets it. */
  openLink: z.strictObject({ address: z.string().max(addressMaxLength).refine(isAddress) }),
  /** The keyboard is lent: a new renderer process takes the place of this one and all it holds. */
  renewWindow: Empty,
  toggleFullScreen: Empty,
  /** The room view, with nothing in it that must not be seen, may be captured; nothing else ever. */
  roomView: z.strictObject({ isShown: z.boolean() }),
  /** Which commands the window would do now, so that the menu offers no others. */
  offerCommands: z.strictObject({ commands: z.array(z.enum(commandIds)).max(commandIds.length) }),
  /** Asks like `lock`. */
  quit: Empty,
}

export type SystemInputs = { [N in keyof typeof systemInputs]: z.infer<(typeof systemInputs)[N]> }
export type SystemCall = keyof SystemInputs

export type SystemOutputs = {
  state: SystemState
  chooseFolder: ChosenPath | null
  suggestFolder: ChosenPath
  demoFolder: ChosenPath
  chooseBackupFile: ChosenPath | null
  saveBackupAs: ChosenPath | null
  choosePacketFile: ChosenPath | null
  savePacketAs: ChosenPath | null
  saveDatesAs: ChosenPath | null
  /** False when the dialog was closed. */
  savePagePdf: { readonly saved: boolean }
  forgetVault: SystemState
  lock: null
  stayOpen: null
  copied: null
  flushed: null
  setAppearance: null
  setKeys: null
  openLink: { readonly isOpened: boolean }
  renewWindow: null
  toggleFullScreen: null
  roomView: null
  offerCommands: null
  quit: null
}

/** What main tells the window; no content either. */
export type SystemEvent =
  | { readonly kind: 'flush' }
  | { readonly kind: 'hide' }
  | { readonly kind: 'show' }
  | { readonly kind: 'vault-gone' }
  /** Somebody wants to lock or quit, and so many lines are held in memory only. */
  | { readonly kind: 'ask-about-held'; readonly act: 'lock' | 'quit'; readonly count: number }
  | { readonly kind: 'command'; readonly command: CommandId }

/** Between main and the vault process: paths with their tokens in, facts about the vault's life out. */
export type ToVaultProcess =
  /** Comes with the port to the window. */
  | { readonly kind: 'window' }
  | { readonly kind: 'path'; readonly token: PathToken; readonly path: string }
  | { readonly kind: 'close' }

export type FromVaultProcess =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'opened'
      readonly name: string
      readonly folder: string
      readonly locking: { lockMinutes: number | null; hideInSession: boolean; lockOnSleep: boolean }
    }
  /** The demo was taken off the disk. */
  | { readonly kind: 'erased'; readonly folder: string }
  | { readonly kind: 'session-running'; readonly running: boolean }
  /** Lines that live in memory only: a lock drops them, so it says so first. */
  | { readonly kind: 'held-lines'; readonly count: number }
  /** A backup that was looked into lies in memory, perhaps with no vault open: it is locked away like one. */
  | { readonly kind: 'preview-held'; readonly isHeld: boolean }
  /** The path has arrived; only now does the window learn its token, so that it cannot be early. */
  | { readonly kind: 'path-known'; readonly token: PathToken }
  | { readonly kind: 'closed'; readonly clean: boolean }
