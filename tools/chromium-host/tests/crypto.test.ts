import { expect, it } from 'vitest'
import { outputOf } from './support.ts'

/** What is asked of node:crypto, wherever it is asked. */
const probe = `
  import * as named from 'node:crypto'
  import usual from 'node:crypto'
  import { createRequire } from 'node:module'
  export const probe = async () => {
    const required = createRequire(import.meta.url)('crypto')
    const ways = { named, usual, required, builtin: process.getBuiltinModule('node:crypto') }
    const found = []
    for (const [way, crypto] of Object.entries(ways)) {
      if (typeof crypto.argon2 === 'function' || typeof crypto.argon2Sync === 'function') found.push(way + ' argon2')
      if (crypto.getCiphers().some((name) => /chacha|camellia|aria/i.test(name))) found.push(way + ' getCiphers')
      try {
        crypto.createCipheriv('chacha20-poly1305', Buffer.alloc(32), Buffer.alloc(12), { authTagLength: 16 })
        found.push(way + ' chacha20-poly1305')
      } catch {}
      try {
        crypto.createHash('sha3-256')
        found.push(way + ' sha3-256')
      } catch {}
      crypto.createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12)).final()
      crypto.createHash('sha256').update('x').digest()
      crypto.hkdfSync('sha256', 'key', 'salt', 'info', 32)
      crypto.scryptSync('passphrase', 'salt', 32)
      crypto.timingSafeEqual(Buffer.alloc(2), Buffer.alloc(2))
    }
    for (const subtle of [globalThis.crypto.subtle, named.webcrypto.subtle, usual.subtle]) {
      for (const name of ['Argon2id', 'ChaCha20-Poly1305']) {
        try {
          await subtle.importKey('raw-secret', new Uint8Array(32), { name }, false, ['encrypt', 'deriveBits'])
          found.push('subtle ' + name)
        } catch (error) {
          if (error.name !== 'NotSupportedError') found.push(name + ' ' + error.name)
        }
      }
      const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
      await subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, new Uint8Array(3))
    }
    return found
  }`

it('main, utility processes and their workers lack what BoringSSL lacks, and keep the rest', async () => {
  const output = await outputOf(
    `import { app, utilityProcess } from 'electron'
     import { probe } from './probe.js'
     void app.whenReady().then(async () => {
       console.log('main', JSON.stringify(await probe()))
       const child = utilityProcess.fork(import.meta.dirname + '/utility.js')
       child.once('message', (message) => {
         console.log(message)
         app.exit(0)
       })
     })`,
    {
      'probe.js': probe,
      'utility.js': `
        import { Worker } from 'node:worker_threads'
        import { probe } from './probe.js'
        const own = await probe()
        new Worker(new URL('worker.js', import.meta.url)).once('message', (workers) =>
          process.parentPort.postMessage('utility ' + JSON.stringify(own) + ' worker ' + JSON.stringify(workers)))`,
      'worker.js': `
        import { parentPort } from 'node:worker_threads'
        import { probe } from './probe.js'
        parentPort.postMessage(await probe())`,
    },
  )
  expect(output).toContain('main []')
  expect(output).toContain('utility [] worker []')
})
