import * as crypto from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'

parentPort.postMessage({
  doubled: workerData * 2,
  hasArgon2: 'argon2' in crypto && crypto.argon2 !== undefined,
})
