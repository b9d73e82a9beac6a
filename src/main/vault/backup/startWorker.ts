import { Worker } from 'node:worker_threads'
import type { Progress } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { OpenRoom } from '#vault/room.ts'
import { databasePath } from '#vault/vault/vaultFolder.ts'
import { workerUrl } from '#vault/workerUrl.ts'
import { askToStop, clearStop, createStopFlag } from './stop.ts'
import type { AnswerTo, DatabasePlace, FromWorker, Job, WorkerStart } from './workerMessages.ts'

export type RunTools = {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

/** A worker thread that does one job after another, and whose memory goes when it is let go of. */
export type BackupWorker = Disposable & {
  /** @throws what the job throws; `cancelled` soon after the signal is raised; `internal` when the thread is lost */
  readonly run: <J extends Job>(job: J, tools: RunTools) => Promise<AnswerTo<J>>
}

const placeIn = (job: Job): DatabasePlace | null => {
  switch (job.kind) {
    case 'make':
      return job.vault
    case 'fill':
      return job.into
    case 'keepAside':
    case 'rescue':
    case 'readPages':
      return job.place
    case 'preview':
      return job.present
    case 'check':
      return null
  }
}

/** The key is handed over, not copied: afterwards only the worker has it, and wipes it. */
const keyIn = (job: Job): ArrayBuffer[] => {
  const place = placeIn(job)
  // `placeOf` has made it a copy in a buffer of its own.
  return place === null ? [] : [place.key.buffer as ArrayBuffer]
}

export const startBackupWorker = (): BackupWorker => {
  const stopFlag = createStopFlag()
  const start: WorkerStart = { stopFlag }
  // No flags of the parent: a test runner's or a debugger's have nothing to do with this thread.
  const worker = new Worker(workerUrl('backupWorker'), { workerData: start, execArgv: [] })

  const run = <J extends Job>(job: J, { signal, progress }: RunTools): Promise<AnswerTo<J>> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new SubrosaError('cancelled'))
        return
      }
      clearStop(stopFlag)
      worker.ref()
      const settle = (end: () => void): void => {
        // A thread that only holds a preview keeps nobody from ending.
        worker.unref()
        signal.removeEventListener('abort', cancel)
        worker.off('message', onMessage).off('error', onLost).off('exit', onLost)
        end()
      }
      const cancel = (): void => askToStop(stopFlag)
      const onMessage = (message: FromWorker): void => {
        if (message.kind === 'progress') progress(message.progress)
        // A job is answered by its own kind of answer.
        else if (message.kind === 'done') settle(() => resolve(message.value as AnswerTo<J>))
        else {
          const { code, reason } = message.error
          settle(() => reject(new SubrosaError(code, reason === undefined ? {} : { reason })))
        }
      }
      const onLost = (cause: unknown): void => settle(() => reject(new SubrosaError('internal', { cause })))
      signal.addEventListener('abort', cancel, { once: true })
      worker.on('message', onMessage).on('error', onLost).on('exit', onLost)
      worker.postMessage(job, keyIn(job))
    })

  const letGo = (): void => {
    // Resolves when the thread and its memory are gone; a key that is being derived delays that, and nobody waits for it.
    void worker.terminate()
  }

  return { run, [Symbol.dispose]: letGo }
}

/** One job in a worker of its own. */
export const runInWorker = async <J extends Job>(job: J, tools: RunTools): Promise<AnswerTo<J>> => {
  using worker = startBackupWorker()
  return await worker.run(job, tools)
}

/** Where the worker finds a database, with a copy of the key that it is given for good. */
export const placeOf = ({ path, key, salt }: DatabasePlace): DatabasePlace => ({
  path,
  key: Uint8Array.from(key),
  salt: Uint8Array.from(salt),
})

export const placeOfRoom = ({ folder, dataKey, salt }: OpenRoom): DatabasePlace =>
  placeOf({ path: databasePath(folder), key: dataKey, salt })
