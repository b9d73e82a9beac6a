import { readFileSync } from 'node:fs'
import { sourceFiles } from '#tools/check/sourceFiles.ts'
import { inProject } from '#tools/setup/project.mjs'

/** What the items are judged by: the text of what runs with Electron's rights, and of the page. */
export type Facts = {
  readonly main: string
  readonly preload: string
  readonly page: string
  readonly window: string
  /** As package.json pins it. */
  readonly electron: string
}

export type Item = {
  /** Of https://www.electronjs.org/docs/latest/tutorial/security, in its order. */
  readonly number: number
  readonly asks: string
  readonly holds: (facts: Facts) => boolean
  /** What would break it; the item must say so. */
  readonly weakened: (facts: Facts) => Facts
}

export const readFacts = (): Facts => {
  const files = sourceFiles(inProject()).filter((file) => file.startsWith('src/'))
  const textOf = (isMeant: (file: string) => boolean): string =>
    files
      .filter(isMeant)
      .map((file) => readFileSync(inProject(file), 'utf8'))
      .join('\n')
  const { devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  return {
    main: textOf((file) => file.startsWith('src/main/') && !file.startsWith('src/main/vault/')),
    preload: textOf((file) => file.startsWith('src/preload/')),
    page: readFileSync(inProject('src', 'renderer', 'index.html'), 'utf8'),
    window: textOf((file) => file.startsWith('src/renderer/')),
    electron: devDependencies['electron'] ?? '',
  }
}

const inMain =
  (from: string | RegExp, to: string) =>
  (facts: Facts): Facts => ({ ...facts, main: facts.main.replace(from, to) })

const addedToMain =
  (text: string) =>
  (facts: Facts): Facts => ({ ...facts, main: `${facts.main}\n${text}` })

const says =
  (...texts: readonly string[]) =>
  ({ main }: Facts): boolean =>
    texts.every((text) => main.includes(text))

const neverSays =
  (text: RegExp) =>
  ({ main }: Facts): boolean =>
    !text.test(main)

export const checklist: readonly Item[] = [
  {
    number: 1,
    asks: 'only secure content is loaded',
    holds: ({ main }) => !/loadURL\([^)]*http|loadFile\(/u.test(main) && main.includes("protocol !== 'app:'"),
    weakened: inMain("protocol !== 'app:'", "protocol === 'ftp:'"),
  },
  {
    number: 2,
    asks: 'no Node.js in the page',
    holds: ({ main }) => main.includes('nodeIntegration: false') && !/nodeIntegration\w*: true/u.test(main),
    weakened: inMain('nodeIntegration: false', 'nodeIntegration: true'),
  },
  {
    number: 3,
    asks: 'context isolation',
    holds: says('contextIsolation: true'),
    weakened: inMain('contextIsolation: true', 'contextIsolation: false'),
  },
  {
    number: 4,
    asks: 'a sandbox for every renderer',
    holds: ({ main }) =>
      main.includes('app.enableSandbox()') && main.includes('sandbox: true') && !main.includes('no-sandbox'),
    weakened: inMain('app.enableSandbox()', ''),
  },
  {
    number: 5,
    asks: 'permission requests are answered',
    holds: says(
      'setPermissionRequestHandler((_contents, _permission, answer) => answer(false))',
      'setPermissionCheckHandler(() => false)',
      'setDevicePermissionHandler(() => false)',
      'denyPermissions(session)',
    ),
    weakened: inMain('answer(false)', 'answer(true)'),
  },
  {
    number: 6,
    asks: 'web security stays on',
    holds: neverSays(/webSecurity|disable-web-security/u),
    weakened: addedToMain('webSecurity: false'),
  },
  {
    number: 7,
    asks: 'a content security policy',
    holds: ({ main, page }) =>
      [main, page].every(
        (text) =>
          text.includes("default-src 'none'") &&
          text.includes("connect-src 'none'") &&
          !/unsafe-|\*'/u.test(text),
      ),
    weakened: (facts) => ({
      ...facts,
      page: facts.page.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
    }),
  },
  {
    number: 8,
    asks: 'no insecure content in between',
    holds: neverSays(/allowRunningInsecureContent/u),
    weakened: addedToMain('allowRunningInsecureContent: true'),
  },
  {
    number: 9,
    asks: 'no experimental features',
    holds: neverSays(/experimentalFeatures/u),
    weakened: addedToMain('experimentalFeatures: true'),
  },
  {
    number: 10,
    asks: 'no Blink features by name',
    holds: neverSays(/enableBlinkFeatures|enable-blink-features/u),
    weakened: addedToMain("enableBlinkFeatures: 'X'"),
  },
  {
    number: 11,
    asks: 'no web view, so none with pop-ups',
    holds: ({ main, window }) => main.includes('webviewTag: false') && !/allowpopups|<webview/u.test(window),
    weakened: (facts) => ({ ...facts, window: `${facts.window}\n<webview allowpopups>` }),
  },
  {
    number: 12,
    asks: 'a web view is refused before it is made',
    holds: says("'will-attach-webview', (event) => event.preventDefault()"),
    weakened: inMain("'will-attach-webview'", "'did-attach-webview'"),
  },
  {
    number: 13,
    asks: 'no navigation',
    holds: says(
      "'will-navigate', (event) => event.preventDefault()",
      "'will-frame-navigate', (event) => event.preventDefault()",
      "'will-redirect', (event) => event.preventDefault()",
      'forbidNavigation()',
    ),
    weakened: inMain("'will-navigate'", "'did-navigate'"),
  },
  {
    number: 14,
    asks: 'no new windows',
    holds: says("setWindowOpenHandler(() => ({ action: 'deny' }))"),
    weakened: inMain("action: 'deny'", "action: 'allow'"),
  },
  {
    number: 15,
    asks: 'an address is opened only after a question that shows it whole',
    holds: ({ main }) =>
      main.split('openExternal(').length === 2 &&
      /if \(response !== 1\) return false\s+await shell\.openExternal/u.test(main),
    weakened: addedToMain('shell.openExternal(given)'),
  },
  {
    number: 16,
    asks: 'a current Electron, pinned',
    holds: ({ electron }) => /^\d+\.\d+\.\d+$/u.test(electron) && Number.parseInt(electron, 10) >= 45,
    weakened: (facts) => ({ ...facts, electron: '44.0.0' }),
  },
  {
    number: 17,
    asks: 'the sender of every message is checked',
    holds: ({ main }) => {
      const handlers = main.split(/ipcMain\.(?:handle|on)\(/u).slice(1)
      return (
        handlers.length > 0 && handlers.every((handler) => /^[\s\S]{0,200}!isOurs\(event\)/u.test(handler))
      )
    },
    weakened: addedToMain('ipcMain.handle(channel, () => everything)'),
  },
  {
    number: 18,
    asks: 'no file: addresses; pages come from a protocol of our own',
    holds: ({ main }) => !/file:\/\/|loadFile\(/u.test(main) && main.includes('registerSchemesAsPrivileged'),
    weakened: addedToMain("load('file:///page')"),
  },
  {
    number: 20,
    asks: 'no Electron object reaches the page',
    holds: ({ preload }) =>
      preload.split('exposeInMainWorld(').length === 2 &&
      !/(?:exposeInMainWorld\([^)]*|: )ipcRenderer\b(?!\.)/u.test(preload),
    weakened: (facts) => ({
      ...facts,
      preload: facts.preload.replace('const bridge: Bridge = {', 'const bridge = {\n  raw: ipcRenderer,'),
    }),
  },
]
