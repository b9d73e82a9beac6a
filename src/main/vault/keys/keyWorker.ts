import { parentPort } from 'node:worker_threads'
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
  // Not before it is needed: most workers derive one key, and this takes longer to load than to start a thread.
  const [{ armor, Encrypter }, { scryptRecipient }] = await Promise.all([
    import('age-encryption'),
    import('./scryptStanza.ts'),
  ])
  const encrypter = new Encrypter()
  encrypter.addRecipient(scryptRecipient(question.passphrase, question.logWork))
  return { kind: 'age-file', armored: armor.encode(await encrypter.encrypt(question.content)) }
}

// Only askKeyWorker starts this file, and sends a question of this shape. What fails here ends the worker, which it hears.
parentPort?.once('message', (question: KeyQuestion) => {
  void answer(question).then((reply) => parentPort?.postMessage(reply))
})
