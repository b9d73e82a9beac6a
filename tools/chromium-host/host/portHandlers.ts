import type { Handlers } from '../wire/link.ts'
import type { PortCalls } from '../wire/ports.ts'
import type { Place, PortHub } from './portHub.ts'

/** What a process may do with its ports. */
export const portHandlers = (hub: PortHub, place: Place): Handlers<PortCalls> => ({
  'port.pair': ({ a, b, key }) => hub.pair(a, b, key, place),
  'port.post': ({ from, text, ports }) => hub.post(from, text, ports),
  'port.start': ({ id }) => hub.start(id),
  'port.close': ({ id }) => hub.close(id),
})
