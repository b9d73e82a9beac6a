import { needNotReady, needReady } from './readiness.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Surface = Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>

const privileged = new Map<string, Electron.Privileges>()

/** Who answers a scheme in one session. Only `app:` reaches it from a page. */
export class ProtocolMain implements Surface {
  private readonly handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    needNotReady('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {})
  }
  handle(
    scheme: string,
    handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>,
  ): void {
    needReady('protocol.handle can only be used after app is ready')
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (scheme !== 'app')
      throw new Error(`the stand-in for Electron does not have protocol.handle('${scheme}')`)
    if (privileged.get(scheme)?.standard !== true) {
      throw new Error(`the stand-in for Electron only serves '${scheme}' registered as a standard scheme`)
    }
    this.handlers.set(scheme, handler)
  }
  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme) || ['http', 'https', 'file', 'data', 'blob', 'about'].includes(scheme)
  }

  /** For the stand-in itself: who answers this address. */
  handlerOf(url: string): Handler | undefined {
    return this.handlers.get(new URL(url).protocol.slice(0, -1))
  }
}
