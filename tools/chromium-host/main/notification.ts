import { needReady } from './readiness.ts'
import { records } from './records.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'

type Surface = Pick<Electron.Notification, 'show' | 'close' | 'title' | 'body'>

/** Recorded, never shown. */
export class Notification extends RefusingEmitter implements Surface {
  title: string
  body: string

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    needReady('Cannot create Notification before app is ready')
    super({
      name: 'Notification',
      events: eventsOf<Electron.Notification>()('show', 'click', 'close', 'reply', 'action', 'failed'),
    })
    this.title = options.title ?? ''
    this.body = options.body ?? ''
  }

  static isSupported(): boolean {
    return true
  }
  show(): void {
    records.notifications.push({ title: this.title, body: this.body })
    this.emit('show', {})
  }
  close(): void {
    this.emit('close', {})
  }
}
