import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A listener on this computer that counts whoever comes. */
export const startListener = async () => {
  const came: string[] = []
  const server = createServer((request, response) => {
    came.push(request.url ?? '')
    response.end('heard')
  })
  server.on('connection', () => came.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    came,
    address: `127.0.0.1:${port}`,
    [Symbol.dispose]: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
