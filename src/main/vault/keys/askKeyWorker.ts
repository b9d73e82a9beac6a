import { Worker } from 'node:worker_threads'
import { SubrosaError } from '#shared/errors.ts'
import type { KeyAnswer, KeyQuestion } from './keyWork.ts'
import { workerUrl } from '#vault/workerUrl.ts'

type AnswerTo<Q extends KeyQuestion> = Extract<KeyAnswer, { kind: Q['kind'] }>

/**
 * Starts a worker for one slow derivation and ends it afterwards, whatever happened.
 * @throws `cancelled` as soon as the signal is raised
 */
export const askKeyWorker = <Q extends KeyQuestion>(question: Q, signal: AbortSignal): Promise<AnswerTo<Q>> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new SubrosaError('cancelled'))
      return
    }
    // No flags of the parent: a test runner's or a debugger's have nothing to do with this worker.
    const worker = new Worker(workerUrl('keyWorker'), { workerData: question, execArgv: [] })
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
  })
