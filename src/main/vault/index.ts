import { readClock } from './clock.ts'
import { keepMemoryOutOfCoreDumps } from './coreDump.ts'
import { findParentPort, type WindowPort } from './parentPort.ts'
import { createVaultProcess } from './process.ts'
import type { Wire } from './gate/gate.ts'
import { prepareForUnlock } from './prepareForUnlock.ts'

// The vault process: main sends ports, paths and the wish to close; the window's calls come over its port.
keepMemoryOutOfCoreDumps()
const main = findParentPort()
const vault = createVaultProcess({
  tellMain: (message) => main.postMessage(message),
  now: readClock,
  clockMs: () => performance.now(),
  argon2TargetMs: 1_000,
})

const wireOf = (port: WindowPort): Wire => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => {
    const listen = ({ data }: { readonly data: unknown }): void => listener(data)
    port.on('message', listen)
    port.start()
    return () => void port.off('message', listen)
  },
})

main.on('message', ({ data, ports }) => {
  switch (data.kind) {
    case 'window': {
      const [port] = ports
      if (port === undefined) return
      const served = vault.gate.serve(wireOf(port))
      port.on('close', () => served[Symbol.dispose]())
      // The lock screen stands; while somebody types, there is time.
      setImmediate(prepareForUnlock)
      return
    }
    case 'path':
      vault.paths.add(data.token, data.path)
      main.postMessage({ kind: 'path-known', token: data.token })
      return
    case 'close':
      void vault.close().then(() => process.exit(0))
  }
})
main.postMessage({ kind: 'ready' })
