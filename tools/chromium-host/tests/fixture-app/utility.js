import { Worker } from 'node:worker_threads'

/** Answers calls on a window's port; talks to main about itself. */
const answers = {
  echo: (value) => value,
  keep: (value) => (globalThis.kept = value),
  kinds: (value) => ({
    date: value.date instanceof Date,
    map: value.map instanceof Map,
    set: value.set instanceof Set,
    bytes: value.bytes instanceof Uint8Array,
  }),
  flood: (count, port) => {
    for (let number = 0; number < count; number++) port.postMessage({ kind: 'event', value: number })
    return count
  },
  bytes: (length) => new Uint8Array(length).fill(7),
  worker: (value) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: value })
      worker.once('message', resolve)
      worker.once('error', reject)
    }),
  unclonable: (_value, port) => {
    try {
      port.postMessage(() => 1)
      return 'passed'
    } catch (error) {
      return error.name
    }
  },
  close: (_value, port) => port.close(),
  exit: (code) => process.exit(code),
  spin: () => {
    for (;;);
  },
}

const answer = async (call, port) => {
  port.postMessage({ id: call.id, value: await answers[call.name](call.value, port) })
}

process.parentPort.on('message', ({ data, ports }) => {
  const [port] = ports
  if (data.kind === 'window') {
    port.on('message', ({ data: call }) => void answer(call, port))
    port.on('close', () => process.parentPort.postMessage('window port closed'))
    port.start()
  } else if (data.kind === 'exit') process.exit(data.code)
  else if (data.kind === 'main') {
    port.on('message', ({ data: value }) => port.postMessage({ got: value }))
    port.start()
  } else process.parentPort.postMessage({ echo: data })
})
process.parentPort.postMessage({ type: process.type, argv: process.argv.slice(2) })
console.log('utility speaks')
