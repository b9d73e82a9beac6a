import { Worker } from 'node:worker_threads'
import { SubrosaError } from '#shared/errors.ts'
import type { KeyAnswer, KeyQuestion } from './keyWork.ts'
import { workerUrl } from '#vault/workerUrl.ts'

type AnswerTo<Q extends KeyQuestion> = Extract<KeyAnswer, { kind: Q['kind'] }>

/** Has loaded its code and waits for its one question; whoever asks next takes it. */
let waiting: Worker | null = null

/** Starts the next worker before it is needed, so that an unlock does not wait for a thread and its modules. */
export const prepareKeyWorker = (): void => {
  if (waiting !== null) return
  const worker = startWorker()
  waiting = worker
  // Waiting keeps no program alive, and one that was lost is not asked.
  worker.unref()
  const forget = (): void => {
    if (waiting === worker) waiting = null
  }
  worker.once('error', forget)
  worker.once('exit', forget)
}

// No flags of the parent: a test runner's or a debugger's have nothing to do with this worker.
const startWorker = (): Worker => new Worker(workerUrl('keyWorker'), { execArgv: [] })

const takeWorker = (): Worker => {
  const worker = waiting ?? startWorker()
  waiting = null
  worker.removeAllListeners()
  worker.ref()
  return worker
}

/**
 * Has a worker do one slow derivation and ends it afterwards, whatever happened.
 * @throws `cancelled` as soon as the signal is raised
 */
export const askKeyWorker = <Q extends KeyQuestion>(question: Q, signal: AbortSignal): Promise<AnswerTo<Q>> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new SubrosaError('cancelled'))
      return
    }
    const worker = takeWorker()
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', cancel)
      worker.removeAllListeners()
      // Resolves when the thread and its memory are gone; nothing waits for that.
      void worker.terminate()
      settle()
    }
    const cancel = (): void => end(() => reject(new SubrosaError('cancelled')))
    signal.addEventListener('abort', cancel, { once: true })
    // The worker answers the question it was given, so the kinds agree.
    worker.once('message', (answer: KeyAnswer) => end(() => resolve(answer as AnswerTo<Q>)))
    worker.once('error', (cause) => end(() => reject(new SubrosaError('internal', { cause }))))
    worker.once('exit', () => end(() => reject(new SubrosaError('internal'))))
    worker.postMessage(question)
  })
