/** The worker threads of the vault process; each is an entry of its own in electron.vite.config.ts. */
export type WorkerName = 'backupWorker' | 'keyWorker'

const sources: Readonly<Record<WorkerName, string>> = {
  backupWorker: './backup/backupWorker.ts',
  keyWorker: './keys/keyWorker.ts',
}

/**
 * Where a worker's code lies: beside its source while Node runs the TypeScript as it is, and in the folder of
 * the entries once built (the caller itself may then have been put into `chunks/`).
 */
export const workerUrl = (name: WorkerName, caller: string = import.meta.url): URL => {
  if (caller.endsWith('.ts')) return new URL(sources[name], caller)
  const folder = new URL('.', caller)
  return new URL(`${name}.js`, folder.pathname.endsWith('/chunks/') ? new URL('..', folder) : folder)
}
