import { launchSubrosa } from '#tools/hosts/subrosa.ts'
import { makeHome } from './home.ts'
import type { Bench } from './measurement.ts'
import { launchPeer } from './peers/launchPeer.ts'
import { makeEmptyPeer } from './peers/makePeer.ts'
import { inTurns, median } from './timing.ts'

const rounds = 5

/** From the start of the program until the lock screen takes a passphrase, beside an empty window on the same host. */
export const start: Bench = {
  name: 'start',
  measure: async ({ vaultOf }) => {
    const emptyApp = makeEmptyPeer()
    const vault = await vaultOf(1)
    const home = makeHome(vault)
    const startOurs = async () => {
      const startedMs = performance.now()
      await using app = await launchSubrosa({ home })
      await (await app.page()).locator('input[type=password]').waitFor()
      return performance.now() - startedMs
    }
    const startEmpty = async () => {
      const startedMs = performance.now()
      await using app = await launchPeer(emptyApp)
      await app.page.locator('#shown').waitFor()
      return performance.now() - startedMs
    }
    const times = await inTurns(rounds, startOurs, startEmpty)
    return [
      {
        what: 'start',
        notes: null,
        unit: 'ms',
        ours: { is: 'to the lock screen', value: median(times.ours) },
        other: { is: 'to an empty window', value: median(times.other) },
        limit: { times: 1.5 },
        details: { rounds },
      },
    ]
  },
}
