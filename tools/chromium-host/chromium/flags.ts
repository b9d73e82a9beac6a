/** How this run's Chromium is started. */
export type ChromiumOptions = {
  readonly profile: string
  readonly isHeadless: boolean
  /** Opens a debugging port besides the pipe; any local program could use it. Tests only. */
  readonly hasDebuggingPort: boolean
  readonly isHardwareAccelerated: boolean
  readonly isSandboxed: boolean
  /** What the app appended; ours win. */
  readonly switches: readonly (readonly [name: string, value: string])[]
}

const switchedOff = [
  'BackForwardCache', // keeps the renderer of a locked vault alive
  'SpareRendererForSitePerProcess',
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'GlobalMediaControls',
  'LensOverlay',
  'PaintHolding',
]

const isolation = [
  // Nothing resolves, nothing gets past a proxy that is not there.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-pings',
]

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-search-engine-choice-screen',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--log-level=3',
  // No bar over the page that complains about the flags above.
  '--test-type',
]

/** The command line; the pages' hosts each get a process of their own, so a new host is a new renderer. */
export const chromiumFlags = (options: ChromiumOptions): string[] => {
  const house = houseFlags(options)
  const decided = new Set(house.map(nameOf))
  const wished = options.switches
    .filter(([name]) => !decided.has(`--${name}`))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  return [...house, ...wished]
}

const nameOf = (flag: string): string => flag.split('=', 1)[0] ?? flag

const featuresOff = (options: ChromiumOptions): string => {
  const wished = options.switches.find(([name]) => name === 'disable-features')?.[1].split(',') ?? []
  return [...new Set([...switchedOff, ...wished])].join(',')
}

const houseFlags = (options: ChromiumOptions): string[] => [
  `--user-data-dir=${options.profile}`,
  '--remote-debugging-pipe',
  ...(options.hasDebuggingPort ? ['--remote-debugging-port=0'] : []),
  ...(options.isHeadless ? ['--headless', '--screen-info={1920x1080}', '--hide-scrollbars'] : []),
  ...(options.isHardwareAccelerated && !options.isHeadless ? [] : ['--disable-gpu']),
  ...(options.isSandboxed ? [] : ['--no-sandbox']),
  '--site-per-process',
  '--isolate-origins=https://[*.]app.invalid',
  `--disable-features=${featuresOff(options)}`,
  ...isolation,
  ...quiet,
]
