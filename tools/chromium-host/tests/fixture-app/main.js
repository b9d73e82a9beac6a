import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, MessageChannelMain, protocol, session, utilityProcess } from 'electron'

/** A small app with one window and one utility process; tests act on it by evaluate(). */
globalThis.log = []
const note = (text) => globalThis.log.push(text)

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
for (const name of ['before-quit', 'will-quit', 'window-all-closed']) {
  app.on(name, () => note(name))
}
app.on('window-all-closed', () => app.quit())
app.on('quit', () => {
  note('quit')
  if (process.argv.includes('--say-goodbye')) console.log(globalThis.log.join(' '))
})

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }

const serve = async (request) => {
  const path = new URL(request.url).pathname
  globalThis.requests.push(request.url)
  try {
    return new Response(await readFile(join(import.meta.dirname, 'page', path)), {
      headers: {
        'content-type': types[path.split('.').pop()] ?? 'text/plain',
        'content-security-policy': "default-src 'self'; connect-src 'self' https://example.com",
      },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}

const startWorker = () => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'utility.js'), ['one', 'two'], {
    serviceName: 'fixture',
    stdio: 'pipe',
  })
  globalThis.utility = child
  globalThis.utilitySaid = []
  child.on('spawn', () => note('spawn'))
  child.on('message', (message) => globalThis.utilitySaid.push(message))
  child.on('exit', (code) => note(`exit ${code}`))
  globalThis.utilityText = ''
  child.stdout.on('data', (text) => (globalThis.utilityText += text))
  return child
}

globalThis.connect = (contents) => {
  const { port1, port2 } = new MessageChannelMain()
  globalThis.utility.postMessage({ kind: 'window' }, [port1])
  contents.postMessage('port', { hello: 1 }, [port2])
}

globalThis.openWindow = async (options = {}) => {
  const window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    backgroundColor: '#123456',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      session: session.fromPartition('fixture'),
    },
    ...options,
  })
  if (process.argv.includes('--close-twice')) window.once('close', (event) => event.preventDefault())
  for (const name of ['ready-to-show', 'show', 'close', 'closed']) window.on(name, () => note(name))
  window.once('ready-to-show', () => window.show())
  await window.loadURL('app://w1/index.html')
  return window
}

const begin = async () => {
  globalThis.requests = []
  session.fromPartition('fixture').protocol.handle('app', serve)
  ipcMain.handle('echo', (event, ...args) => ({ args, url: event.senderFrame.url, id: event.sender.id }))
  ipcMain.handle('fail', () => {
    throw new TypeError('not today')
  })
  ipcMain.on('said', (event, ...args) => event.sender.send('answer', ...args))
  if (process.argv.includes('--no-window')) return
  startWorker()
  const window = await globalThis.openWindow()
  globalThis.connect(window.webContents)
}

globalThis.startWorker = startWorker
if (app.requestSingleInstanceLock({ note: 'from the second' })) {
  app.on('second-instance', (_event, argv, cwd, data) => (globalThis.second = { argv, cwd, data }))
  void app.whenReady().then(begin)
} else {
  console.log('another instance runs')
  app.quit()
}
