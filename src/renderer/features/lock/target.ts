import type { KnownVault } from '#shared/contract/system.ts'
import type { PathToken } from '#shared/ids.ts'

/** A vault somebody may want to open: one of the list, or a folder just chosen. */
export type Target = Pick<KnownVault, 'folder' | 'name' | 'shownPath'>

/** A chosen folder is called by its last part until the vault itself says its name. */
export const targetOf = (chosen: { readonly token: PathToken; readonly shownPath: string }): Target => ({
  folder: chosen.token,
  name: chosen.shownPath.split(/[/\\]/u).filter(Boolean).at(-1) ?? chosen.shownPath,
  shownPath: chosen.shownPath,
})
