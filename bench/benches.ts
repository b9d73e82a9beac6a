import type { Bench } from './measurement.ts'
import { backup } from './backup.ts'
import { list } from './list.ts'
import { keystroke } from './keystroke.ts'
import { save } from './save.ts'
import { start } from './start.ts'
import { memory, unlock } from './unlock.ts'

/** Everything that `npm run bench` measures, in its order. */
export const benches: readonly Bench[] = [start, unlock, memory, keystroke, list, save, backup]
