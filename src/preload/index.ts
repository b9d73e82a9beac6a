import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import { channels } from '#shared/contract/channels.ts'
import type { SystemEvent } from '#shared/contract/system.ts'
import type { ToVault, ToWindow } from '#shared/contract/wire.ts'

/**
 * The four functions the page has. Electron's objects stay on this side; what is posted before the
 * port has arrived waits for it.
 */
let port: MessagePort | null = null
const waiting: ToVault[] = []
let onVault: (message: ToWindow) => void = () => undefined
let onSystem: (event: SystemEvent) => void = () => undefined

ipcRenderer.on(channels.vaultPort, (event) => {
  const [arrived] = event.ports
  if (arrived === undefined) return
  port = arrived
  // The other end is our own vault process; the window's client knows each message by its kind.
  arrived.onmessage = ({ data }) => onVault(data as ToWindow)
  for (const message of waiting.splice(0)) arrived.postMessage(message)
})

ipcRenderer.on(channels.systemEvent, (_event, message: SystemEvent) => onSystem(message))

const bridge: Bridge = {
  post: (message) => {
    if (port === null) waiting.push(message)
    else port.postMessage(message)
  },
  listen: (vaultListener, systemListener) => {
    onVault = vaultListener
    onSystem = systemListener
  },
  system: (name, input) => ipcRenderer.invoke(channels.systemCall, name, input),
  droppedFile: async (file) => {
    const path = webUtils.getPathForFile(file as File)
    return path === '' ? null : ipcRenderer.invoke(channels.droppedPath, path)
  },
}

contextBridge.exposeInMainWorld('subrosa', bridge)
