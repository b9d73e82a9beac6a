import { parentPort, workerData } from 'node:worker_threads'
import { asDataKey, wipe } from '#vault/keys/dataKey.ts'
import { readEveryPage } from '#vault/storage/readEveryPage.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { checkBackup } from './checkBackup.ts'
import { fillVault } from './fillVault.ts'
import { holdPreview, type HeldBackup } from './holdPreview.ts'
import { holdRescue } from './holdRescue.ts'
import { keepAside } from './keepAside.ts'
import { makeBackup, type JobTools } from './makeBackup.ts'
import { stopFrom } from './stop.ts'
import type { Answers, FromWorker, Job, WorkerStart } from './workerMessages.ts'
import { SubrosaError } from '#shared/errors.ts'

// The entry of the worker thread in which backups are made, read and restored. It lives for one job, or as long as
// the preview it holds; its memory goes with it.
if (parentPort === null) throw new SubrosaError('internal')
const port = parentPort
// Set by `BackupWorker`, the only one who starts this.
const { stopFlag } = workerData as WorkerStart
const stop = stopFrom(stopFlag)
let held: HeldBackup | null = null

const tell = (message: FromWorker): void => port.postMessage(message)

const tools: JobTools = { stop, progress: (progress) => tell({ kind: 'progress', progress }) }

const run = async (job: Job): Promise<Answers[Job['kind']]> => {
  switch (job.kind) {
    case 'make':
      return makeBackup(job, tools)
    case 'check':
      return checkBackup(job, tools)
    case 'preview': {
      const preview = await holdPreview(job, tools)
      held = preview.held
      return preview.seen
    }
    case 'rescue': {
      const rescue = holdRescue(job, tools)
      held = rescue.held
      return rescue.seen
    }
    case 'fill':
      if (held === null) throw new SubrosaError('not-found')
      return fillVault(held, job, tools)
    case 'keepAside':
      await keepAside(job, tools)
      return null
    case 'readPages': {
      const key = asDataKey(job.place.key)
      try {
        return readEveryPage({ ...job.place, key }, stop.check)
      } finally {
        wipe(key)
      }
    }
  }
}

port.on('message', (job: Job) => {
  run(job).then(
    (value) => tell({ kind: 'done', value }),
    (error: unknown) => tell({ kind: 'failed', error: asSubrosaError(error).toPlain() }),
  )
})
