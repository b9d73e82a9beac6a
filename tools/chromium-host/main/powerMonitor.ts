import { needReady } from './readiness.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'

const events = eventsOf<Electron.PowerMonitor>()(
  'suspend', 'resume', 'on-ac', 'on-battery', 'shutdown', 'lock-screen', 'unlock-screen', 'user-did-become-active',
  'user-did-resign-active', 'thermal-state-change', 'speed-limit-change',
) // prettier-ignore

type Surface = Pick<
  Electron.PowerMonitor,
  'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower' | 'getCurrentThermalState'
>

const now = (): number => performance.now()

/** Power events come from tests only. Idle time is counted from the last input that one of the app's pages saw. */
class PowerMonitorMain extends RefusingEmitter implements Surface {
  private lastInputAtMs = now()
  private isLocked = false

  constructor() {
    super({ name: 'powerMonitor', events })
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    needReady("The 'powerMonitor' module can't be used before the app 'ready' event")
    return super.on(event, listener)
  }
  getSystemIdleTime(): number {
    return Math.floor((now() - this.lastInputAtMs) / 1000)
  }
  getSystemIdleState(idleThreshold: number): 'active' | 'idle' | 'locked' | 'unknown' {
    if (this.isLocked) return 'locked'
    return this.getSystemIdleTime() >= idleThreshold ? 'idle' : 'active'
  }
  isOnBatteryPower(): boolean {
    return false
  }
  getCurrentThermalState(): 'unknown' {
    return 'unknown'
  }

  /** Somebody used a page just now. */
  noteInput(): void {
    this.lastInputAtMs = now()
  }
  /** From now on, as if the last input had been that long ago. */
  pretendIdle(seconds: number): void {
    this.lastInputAtMs = now() - seconds * 1000
  }
  /** Lets the system do something. Throws on an event Electron does not have. */
  pretend(event: string): void {
    if (!events.some((known) => known === event)) throw new Error(`powerMonitor has no event '${event}'`)
    if (event === 'lock-screen') this.isLocked = true
    if (event === 'unlock-screen') this.isLocked = false
    this.emit(event, { preventDefault: () => undefined })
  }
}

export const powerMonitor = new PowerMonitorMain()
