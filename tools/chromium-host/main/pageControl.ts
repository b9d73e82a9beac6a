import type { HostApi } from '../wire/api.ts'
import type { Bounds } from '../wire/shapes.ts'
import { host } from './hostLink.ts'
import { makeImage } from './nativeImage.ts'
import { pdfOptions } from './pdfOptions.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'

const events = eventsOf<Electron.WebContents>()(
  'did-finish-load', 'did-fail-load', 'did-start-loading', 'did-stop-loading', 'dom-ready', 'did-navigate',
  'did-navigate-in-page', 'did-start-navigation', 'did-frame-navigate', 'did-frame-finish-load', 'will-navigate',
  'will-frame-navigate', 'will-redirect', 'did-redirect-navigation', 'will-prevent-unload', 'render-process-gone',
  'unresponsive', 'responsive', 'will-attach-webview', 'did-attach-webview', 'before-input-event', 'destroyed',
  'console-message', 'context-menu', 'devtools-opened', 'devtools-closed', 'did-create-window',
  'page-title-updated', 'page-favicon-updated', 'zoom-changed', 'focus', 'blur', 'ipc-message', 'preload-error',
  'input-event', 'select-bluetooth-device', 'certificate-error', 'login', 'found-in-page',
) // prettier-ignore

type Surface = Pick<
  Electron.WebContents,
  | 'printToPDF' | 'capturePage' | 'forcefullyCrashRenderer' | 'setZoomFactor' | 'getZoomFactor' | 'setZoomLevel'
  | 'getZoomLevel' | 'zoomFactor' | 'zoomLevel' | 'setVisualZoomLevelLimits' | 'setWebRTCIPHandlingPolicy'
  | 'getWebRTCIPHandlingPolicy' | 'setBackgroundThrottling' | 'getBackgroundThrottling' | 'insertText' | 'undo' | 'redo'
  | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll'
> // prettier-ignore

type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll'

/** What main may do to a page as it stands: print, zoom, edit. */
export abstract class PageControl extends RefusingEmitter implements Surface {
  readonly id: number
  /** What the host last told. */
  readonly state = { url: '', title: '', pid: 0, isLoading: false, isCrashed: false, isGone: false }
  private factor = 1
  private webRtcPolicy = 'default'
  private isThrottled: boolean

  constructor(id: number, isThrottled: boolean) {
    super({ name: 'webContents', events })
    this.id = id
    this.isThrottled = isThrottled
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const bytes = await this.ask('contents.print', { id: this.id, options: pdfOptions(options) })
    return Buffer.from(bytes)
  }
  async capturePage(rect?: Bounds): Promise<Electron.NativeImage> {
    return makeImage(Buffer.from(await this.ask('contents.capture', { id: this.id, rect: rect ?? null })))
  }
  forcefullyCrashRenderer(): void {
    host.tell('contents.crash', { id: this.id })
  }

  get zoomFactor(): number {
    return this.factor
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }
  get zoomLevel(): number {
    return this.getZoomLevel()
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level)
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.factor = factor
    host.tell('contents.setZoom', { id: this.id, factor })
  }
  getZoomFactor(): number {
    return this.factor
  }
  /** Chromium's zoom levels: each step is a factor of 1.2 (blink zoom_conversion.h). */
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }
  getZoomLevel(): number {
    return Math.log(this.factor) / Math.log(1.2)
  }
  async setVisualZoomLevelLimits(): Promise<void> {
    // Pinch zoom needs a touch screen, which the stand-in's windows do not have.
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtcPolicy = policy
  }
  getWebRTCIPHandlingPolicy(): string {
    return this.webRtcPolicy
  }
  setBackgroundThrottling(isAllowed: boolean): void {
    this.isThrottled = isAllowed
  }
  getBackgroundThrottling(): boolean {
    return this.isThrottled
  }

  async insertText(text: string): Promise<void> {
    await this.ask('contents.edit', { id: this.id, command: 'insertText', text })
  }
  undo(): void {
    this.edit('undo')
  }
  redo(): void {
    this.edit('redo')
  }
  cut(): void {
    this.edit('cut')
  }
  copy(): void {
    this.edit('copy')
  }
  paste(): void {
    this.edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.edit('delete')
  }
  selectAll(): void {
    this.edit('selectAll')
  }

  protected needAlive(): void {
    if (this.state.isGone) throw new TypeError('Object has been destroyed')
  }

  protected ask<Name extends keyof HostApi & string>(
    name: Name,
    argument: HostApi[Name][0],
  ): Promise<HostApi[Name][1]> {
    this.needAlive()
    return host.call(name, argument)
  }

  private edit(command: EditCommand): void {
    host.tell('contents.edit', { id: this.id, command })
  }
}
