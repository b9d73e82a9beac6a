import { pathToFileURL } from 'node:url'
import { connectPorts, portEventHandlers } from '../node/messagePorts.ts'
import { announceElectron } from '../node/processFacts.ts'
import { app } from './app.ts'
import { contentsEvents } from './contentsEvents.ts'
import { connectToHost, host } from './hostLink.ts'
import { runFacts } from './runFacts.ts'
import { testEvents } from './testEvents.ts'
import { utilityEvents } from './utilityProcess.ts'
import { windowEvents } from './windowEvents.ts'

/** First file of main: what Electron does before and after the app's entry. */
process.argv.splice(1, 2, runFacts.appDir)
announceElectron('browser')
// A terminal sends Ctrl+C to every process of the run; the host asks the app to quit.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(1))

connectPorts(host, 'main')
connectToHost({
  ...portEventHandlers,
  ...windowEvents,
  ...contentsEvents,
  ...utilityEvents,
  ...testEvents,
  'app.quit': () => app.quit(),
})

const hint = setTimeout(() => {
  process.stderr.write(
    'The app entry has not finished evaluating, so `ready` cannot come. Electron waits in the same way: ' +
      'an entry must not await app.whenReady() at its top level.\n',
  )
}, 5000)
await import(pathToFileURL(runFacts.entry).href)
clearTimeout(hint)
await app.becomeReady()
