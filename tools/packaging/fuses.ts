import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
  type FuseConfig,
} from '@electron/fuses'

/** How each fuse of Electron stands in a packaged Subrosa (electronjs.org/docs/latest/tutorial/fuses). */
export const wantedFuses = {
  // The program is Subrosa and nothing else: no Node.js to be borrowed, no options or debugger from outside.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Nothing is loaded but the archive it was built with, byte for byte (macOS and Windows check the bytes).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // No cookie is ever kept; should Chromium write one, it is not in clear.
  [FuseV1Options.EnableCookieEncryption]: true,
  // Argon2id and age run as WebAssembly; without the traps every access to their memory is checked by hand.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>

export type FuseName = keyof typeof FuseV1Options

/** Each fuse by its name; a new one is here as soon as the library knows it, and `wantedFuses` is then incomplete. */
export const fuses = Object.entries(FuseV1Options)
  .filter((entry): entry is [FuseName, FuseV1Options] => typeof entry[1] === 'number')
  .map(([name, number]) => ({ name, isWanted: wantedFuses[number], number }))

/**
 * Sets every fuse of a packaged program, the last thing done to it before it is signed.
 * @param program the program, or the `.app` on macOS
 * @throws when the program has a fuse that is not decided on here, or none at all
 */
export const setFuses = async (program: string): Promise<void> => {
  const config: FuseConfig = {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: true,
    ...wantedFuses,
  }
  await flipFuses(program, config)
}

/**
 * The fuses of a packaged program that stand otherwise than they should.
 * @throws when it has none at all
 */
export const wrongFuses = async (program: string): Promise<readonly FuseName[]> => {
  const wire = await getCurrentFuseWire(program)
  return fuses
    .filter(({ number, isWanted }) => wire[number] !== (isWanted ? FuseState.ENABLE : FuseState.DISABLE))
    .map(({ name }) => name)
}
