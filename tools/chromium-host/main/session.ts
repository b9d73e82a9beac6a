import { electronPermission, permissionNames } from '../wire/permissions.ts'
import { app } from './app.ts'
import { host } from './hostLink.ts'
import { ProtocolMain } from './protocol.ts'
import { needReady } from './readiness.ts'
import { eventsOf, refuseUnknown, RefusingEmitter } from './refuse.ts'
import { WebRequestMain } from './webRequest.ts'

type Surface = Pick<
  Electron.Session,
  | 'protocol' | 'webRequest' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler' | 'setSpellCheckerEnabled' | 'isSpellCheckerEnabled'
  | 'setSpellCheckerLanguages' | 'getSpellCheckerLanguages' | 'setSpellCheckerDictionaryDownloadURL' | 'clearCache'
  | 'clearStorageData' | 'clearHostResolverCache' | 'clearCodeCaches' | 'clearAuthCache' | 'clearData'
  | 'closeAllConnections' | 'isPersistent' | 'enableNetworkEmulation' | 'disableNetworkEmulation' | 'setProxy'
  | 'getStoragePath'
> // prettier-ignore

type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]

const events = eventsOf<Electron.Session>()(
  'will-download',
  'preconnect',
  'select-hid-device',
  'select-serial-port',
  'select-usb-device',
)

/**
 * All partitions share Chromium's one throw-away profile. The stand-in never reaches the network, so what
 * belongs to it is only remembered.
 */
export class SessionMain extends RefusingEmitter implements Omit<Surface, 'protocol' | 'webRequest'> {
  readonly protocol = refuseUnknown('protocol', new ProtocolMain())
  readonly webRequest = refuseUnknown('webRequest', new WebRequestMain())
  private readonly partition: string | null
  private readonly spelling = { isEnabled: true, languages: ['en-US'] }
  private checkHandler: CheckHandler = null
  private requestHandler: RequestHandler = null

  constructor(partition: string | null) {
    super({ name: 'session', events })
    this.partition = partition
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.checkHandler = handler
    this.applyPermissions()
  }
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.requestHandler = handler
    this.applyPermissions()
  }
  setDevicePermissionHandler(): void {
    // No page of the stand-in reaches a device: all of them are denied.
  }
  setDisplayMediaRequestHandler(): void {
    // See setDevicePermissionHandler.
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spelling.isEnabled = isEnabled
  }
  isSpellCheckerEnabled(): boolean {
    return this.spelling.isEnabled
  }
  setSpellCheckerLanguages(languages: string[]): void {
    this.spelling.languages = [...languages]
  }
  getSpellCheckerLanguages(): string[] {
    return [...this.spelling.languages]
  }
  setSpellCheckerDictionaryDownloadURL(): void {
    // Chromium's spell checker is off here; no dictionary is ever downloaded.
  }

  clearCache(): Promise<void> {
    return host.call('session.clear', { what: 'cache' })
  }
  clearStorageData(): Promise<void> {
    return host.call('session.clear', { what: 'storage' })
  }
  clearData(): Promise<void> {
    return host.call('session.clear', { what: 'storage' })
  }
  clearCodeCaches(): Promise<void> {
    return host.call('session.clear', { what: 'cache' })
  }
  async clearHostResolverCache(): Promise<void> {
    // No name is ever resolved.
  }
  async clearAuthCache(): Promise<void> {
    // Nobody is ever asked for a password.
  }
  async closeAllConnections(): Promise<void> {
    // There is none.
  }
  async setProxy(): Promise<void> {
    // Chromium is started with a proxy that is not there.
  }
  enableNetworkEmulation(): void {
    // There is no network to emulate.
  }
  disableNetworkEmulation(): void {
    // See enableNetworkEmulation.
  }
  isPersistent(): boolean {
    return this.partition === null || this.partition.startsWith('persist:')
  }
  getStoragePath(): string | null {
    return this.isPersistent() ? app.getPath('sessionData') : null
  }

  /**
   * Chromium's protocol does not ask for each request, so the handlers are asked beforehand, once per
   * permission, and the answers set. Without any handler all stay denied, which is stricter than Electron.
   */
  private applyPermissions(): void {
    const granted = permissionNames.filter((name) => this.wouldGrant(electronPermission[name]))
    host.tell('session.setPermissions', { granted })
  }

  private wouldGrant(permission: string): boolean {
    if (this.checkHandler === null && this.requestHandler === null) return false
    const details = {
      requestingUrl: 'app://',
      isMainFrame: true,
      securityOrigin: 'app://',
      mediaType: 'unknown' as const,
    }
    const isChecked = this.checkHandler?.(null, permission as never, 'app://', details) ?? true
    let isGranted = this.requestHandler === null
    // Electron gives the contents that ask; here nobody has asked yet.
    this.requestHandler?.(null as never, permission as never, (answer) => (isGranted = answer), details)
    return isChecked && isGranted
  }
}

const partitions = new Map<string, SessionMain>()
let usual: SessionMain | null = null

export const defaultSession = (): SessionMain => {
  needReady('Session can only be received when app is ready')
  usual ??= created(new SessionMain(null))
  return usual
}

export const sessionOf = (partition: string | undefined): SessionMain => {
  if (partition === undefined || partition === '') return defaultSession()
  needReady('Session can only be received when app is ready')
  const session = partitions.get(partition) ?? created(new SessionMain(partition))
  partitions.set(partition, session)
  return session
}

const created = (session: SessionMain): SessionMain => {
  app.emit('session-created', session)
  return session
}

// What the stand-in's session lacks is refused by name when it is used.
const asElectron = (session: SessionMain): Electron.Session => session as unknown as Electron.Session

export const session: Pick<typeof Electron.session, 'fromPartition' | 'defaultSession'> = refuseUnknown(
  'session',
  {
    fromPartition: (partition: string) => asElectron(sessionOf(partition)),
    get defaultSession() {
      return asElectron(defaultSession())
    },
  },
)

/** `protocol`, the module, is the default session's; registering schemes comes before there is one. */
const beforeSession = new ProtocolMain()
export const protocol: Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
> = refuseUnknown('protocol', {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) =>
    beforeSession.registerSchemesAsPrivileged(schemes),
  handle: (scheme: string, handler: Parameters<Electron.Protocol['handle']>[1]) =>
    defaultSession().protocol.handle(scheme, handler),
  unhandle: (scheme: string) => defaultSession().protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => defaultSession().protocol.isProtocolHandled(scheme),
})
