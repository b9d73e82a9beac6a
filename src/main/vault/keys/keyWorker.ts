import { parentPort } from 'node:worker_threads'
import { armor, Encrypter } from 'age-encryption'
import { argon2id } from 'hash-wasm'
import type { KeyAnswer, KeyQuestion } from './keyWork.ts'

/**
 * The entry of the key worker: answers the one question it is sent. Slow derivations run here, so that the
 * vault process goes on answering calls; their memory goes when the worker ends.
 */
const derivedKeyBytes = 32

const answer = async (question: KeyQuestion): Promise<KeyAnswer> => {
  if (question.kind === 'argon2id') {
    const { passphrase, salt, parameters } = question
    const startMs = performance.now()
    const key = await argon2id({
      password: passphrase,
      salt,
      memorySize: parameters.memoryKiB,
      iterations: parameters.passes,
      parallelism: parameters.lanes,
      hashLength: derivedKeyBytes,
      outputType: 'binary',
    })
    passphrase.fill(0)
    return { kind: 'argon2id', key, durationMs: performance.now() - startMs }
  }
  const encrypter = new Encrypter()
  encrypter.setPassphrase(question.passphrase)
  encrypter.setScryptWorkFactor(question.logWork)
  return { kind: 'age-file', armored: armor.encode(await encrypter.encrypt(question.content)) }
}

// Only askKeyWorker starts this file, and sends a question of this shape. What fails here ends the worker, which it hears.
parentPort?.once('message', (question: KeyQuestion) => {
  void answer(question).then((reply) => parentPort?.postMessage(reply))
})
