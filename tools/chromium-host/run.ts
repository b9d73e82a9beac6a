import { Host } from './host/host.ts'
import { parseArguments } from './host/options.ts'
import { listenToTest } from './host/testControl.ts'

/** Runs an app until it ends; this process is the host, and its exit code is the app's. */
const options = (() => {
  try {
    return parseArguments(process.argv.slice(2), process.env)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return process.exit(2)
  }
})()
const host = new Host(options)

let signals = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The first asks, as Electron does; the second, or five seconds, insist.
    if (signals++ > 0) void host.end(1)
    else host.quit()
    setTimeout(() => void host.end(1), 5000).unref()
  })
}
if (options.isTest) listenToTest(host)
process.exit(await host.ended)
