// The main process of the apps that Subrosa is compared with: one window with one page, and nothing else.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const contentTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' }

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

const openWindow = async () => {
  protocol.handle('app', async (request) => {
    const file = path.basename(new URL(request.url).pathname)
    const body = await readFile(path.join(import.meta.dirname, file))
    return new Response(body, { headers: { 'content-type': contentTypes[path.extname(file)] } })
  })
  const window = new BrowserWindow({ width: 1_360, height: 860, show: false })
  window.once('ready-to-show', () => window.show())
  await window.loadURL('app://peer/index.html')
}

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(openWindow)
