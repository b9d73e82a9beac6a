const { contextBridge, ipcRenderer, webUtils } = require('electron')

let port = null
let nextCall = 1
const waiting = new Map()
const events = []
const arrived = new Promise((resolve) => {
  ipcRenderer.on('port', (event, message) => {
    port = event.ports[0]
    port.onmessage = ({ data }) => {
      if (data.kind === 'event') events.push(data.value)
      else waiting.get(data.id)?.(data.value)
    }
    port.addEventListener('close', () => events.push('closed'))
    resolve(message)
  })
})

contextBridge.exposeInMainWorld('fixture', {
  arrived: () => arrived,
  call: (name, value) =>
    new Promise((resolve) => {
      const id = nextCall++
      waiting.set(id, resolve)
      port.postMessage({ id, name, value })
    }),
  events: () => events,
  postFunction: () => port.postMessage(() => 1),
  closePort: () => port.close(),
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (...args) => ipcRenderer.send(...args),
  once: (channel, listener) => ipcRenderer.once(channel, (_event, ...args) => listener(...args)),
  pathOf: (file) => webUtils.getPathForFile(file),
  process: { type: process.type, platform: process.platform, electron: process.versions.electron },
  unknown: () => ipcRenderer.sendSync('x'),
  sync: (value) => ({ value, isArray: Array.isArray(value) }),
  later: (listener) => listener(listener(1)),
  failing: () => {
    throw new RangeError('from the preload')
  },
  rejecting: () => Promise.reject(new Error('rejected in the preload')),
  portsOut: (message) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = ({ data }) => events.push(data)
    ipcRenderer.postMessage('with-port', message, [channel.port2])
  },
})
