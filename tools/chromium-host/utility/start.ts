import { pathToFileURL } from 'node:url'
import { connectPorts, portEventHandlers } from '../node/messagePorts.ts'
import { announceElectron } from '../node/processFacts.ts'
import type { UtilityApi, UtilityHostApi } from '../wire/api.ts'
import { Link } from '../wire/link.ts'
import { keyBytes } from '../wire/nodeCodec.ts'
import { makeParentPort } from './parentPort.ts'

/** First file of a utility process: `process.parentPort`, then the app's module. */
const start = JSON.parse(process.argv[2] ?? '{}') as {
  readonly modulePath: string
  readonly key: string
  readonly id: number
}
process.argv.splice(1, 2, start.modulePath)
announceElectron('utility')
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(1))

const key = keyBytes(start.key)
const parent = makeParentPort(key, (text, ports) => link.tell('parent.post', { text, ports }))
const link = new Link<UtilityHostApi, UtilityApi>(process as never, {
  ...portEventHandlers,
  'parent.message': ({ text, ports }) => parent.receive(text, ports),
})
connectPorts(link, `utility${start.id}`)
Object.defineProperty(process, 'parentPort', { value: parent.port, enumerable: true })
await import(pathToFileURL(start.modulePath).href)
