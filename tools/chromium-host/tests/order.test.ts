import { expect, it } from 'vitest'
import { outputOf } from './support.ts'

/** Runs each line before or after ready and prints what it throws. */
const complaints = async (when: 'before' | 'after', lines: readonly string[]): Promise<readonly string[]> => {
  const tries = lines
    .map((line) => `try { ${line}; say('nothing') } catch (error) { say(error.message) }`)
    .join('\n')
  const body = when === 'before' ? tries : `app.whenReady().then(async () => { ${tries}; app.exit(0) })`
  const output = await outputOf(
    `import electron from 'electron'
     const { app, BrowserWindow, protocol, session, utilityProcess, screen, dialog, powerMonitor, Menu } = electron
     const say = (text) => console.log('> ' + text)
     ${body}
     ${when === 'before' ? 'app.exit(0)' : ''}`,
  )
  return output.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []))
}

it('what needs a ready app is refused before', async () => {
  expect(
    await complaints('before', [
      'new BrowserWindow()',
      "utilityProcess.fork('x.js')",
      'session.defaultSession',
      "session.fromPartition('x')",
      "protocol.handle('app', () => new Response())",
      'screen.getPrimaryDisplay()',
      "powerMonitor.on('suspend', () => undefined)",
    ]),
  ).toEqual([
    'Cannot create BrowserWindow before app is ready',
    'utilityProcess cannot be created before app is ready',
    'Session can only be received when app is ready',
    'Session can only be received when app is ready',
    'Session can only be received when app is ready',
    "The 'screen' module can't be used before the app 'ready' event",
    "The 'powerMonitor' module can't be used before the app 'ready' event",
  ])
})

it('what must be said before ready is refused after', async () => {
  expect(
    await complaints('after', [
      "protocol.registerSchemesAsPrivileged([{ scheme: 'app' }])",
      'app.enableSandbox()',
      'app.disableHardwareAcceleration()',
      "protocol.handle('app', () => new Response())",
    ]),
  ).toEqual([
    'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'app.enableSandbox() can only be called before app is ready',
    'app.disableHardwareAcceleration() can only be called before app is ready',
    "the stand-in for Electron only serves 'app' registered as a standard scheme",
  ])
})

it('a member, an event, a role, a scheme that it does not have is refused by name', async () => {
  const messages = await complaints('after', [
    'app.setBadgeCount(1)',
    'new BrowserWindow({ show: false }).setOpacity(1)',
    'BrowserWindow.getAllWindows()[0].webContents.openDevTools()',
    'BrowserWindow.getAllWindows()[0].webContents.debugger',
    'session.defaultSession.cookies',
    "electron.safeStorage.encryptString('x')",
    'electron.crashReporter.start({})',
    'electron.pushNotifications.registerForAPNSNotifications()',
    'electron.systemPreferences.getAccentColor()',
    "electron.net.fetch('https://example.com')",
    'electron.somethingNew',
    "app.on('gpu-info-update', () => undefined)",
    "BrowserWindow.getAllWindows()[0].on('typo', () => undefined)",
    "Menu.buildFromTemplate([{ role: 'toggleDevTools' }])",
    "session.defaultSession.protocol.handle('file', () => new Response())",
  ])
  const names = [
    'app.setBadgeCount', 'BrowserWindow.setOpacity', 'webContents.openDevTools', 'webContents.debugger',
    'session.cookies', 'safeStorage.encryptString', 'crashReporter.start',
    'pushNotifications.registerForAPNSNotifications', 'systemPreferences.getAccentColor', 'net.fetch',
    'electron.somethingNew', "app 'gpu-info-update'", "BrowserWindow 'typo'", "'toggleDevTools'", "protocol.handle('file')",
  ] // prettier-ignore
  expect(messages.length).toBe(names.length)
  names.forEach((name, index) => {
    expect(messages[index]).toContain('the stand-in for Electron does not have')
    expect(messages[index]).toContain(name)
  })
})

it('a name that electron does not export does not link', async () => {
  const output = await outputOf("import { BrowserView } from 'electron'\nconsole.log(BrowserView)")
  expect(output).toContain("does not provide an export named 'BrowserView'")
})

it('a destroyed window refuses what is asked of it', async () => {
  expect(
    await complaints('after', [
      "app.on('window-all-closed', () => undefined)",
      'globalThis.w = new BrowserWindow({ show: false }); w.destroy(); w.show()',
      "w.webContents.send('x')",
      'if (!w.isDestroyed() || !w.webContents.isDestroyed()) throw new Error("alive")',
    ]),
  ).toEqual(['nothing', 'Object has been destroyed', 'Object has been destroyed', 'nothing'])
})
