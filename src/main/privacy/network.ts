import { app, type Session } from 'electron'

/** Must run before the app is ready: names are never looked up, nothing is reached, nothing goes to disk. */
export const closeNetworkSwitches = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('dns-prefetch-disable')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-quic')
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch(
    'disable-features',
    'BackForwardCache,NetworkPrediction,SpareRendererForSitePerProcess',
  )
}

/** The window's session answers `app://` and refuses everything else, whoever asks. */
export const blockNetwork = (session: Session): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: new URL(details.url).protocol !== 'app:' })
  })
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}
