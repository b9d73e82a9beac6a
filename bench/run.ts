/**
 * `npm run bench`: how fast Subrosa is beside its peers, each comparison within one run, against its limit.
 * `npm run bench -- unlock save` takes only these; `--notes 1000,10000,100000` other sizes of the vault.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { inProject } from '#tools/setup/project.mjs'
import { benches } from './benches.ts'
import { createFilledVaults } from './filledVaults.ts'
import { isWithinLimit, type Measurement } from './measurement.ts'
import { asTable } from './report.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { notes: { type: 'string', default: '1000,100000' } },
})
const sizes = values.notes.split(',').map(Number)
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error(
    `There is: ${benches.map(({ name }) => name).join(', ')}; --notes takes whole numbers with commas.`,
  )
  process.exit(2)
}

const measurements: Measurement[] = []
using vaults = createFilledVaults()
const run = { sizes, vaultOf: vaults.vaultOf }
for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue
  const startedMs = performance.now()
  const measured = await bench.measure(run)
  measurements.push(...measured)
  console.log(`${bench.name}, ${((performance.now() - startedMs) / 1_000).toFixed(0)} s`)
}

console.log(`\n${asTable(measurements)}`)
const machine = {
  platform: os.platform(),
  arch: os.arch(),
  cpu: os.cpus()[0]?.model,
  cores: os.cpus().length,
}
const results = measurements.map((one) => ({ ...one, isWithinLimit: isWithinLimit(one) }))
mkdirSync(inProject('bench-output'), { recursive: true })
writeFileSync(inProject('bench-output', 'bench.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`)
console.log('\nAlso in bench-output/bench.json.')
process.exitCode = results.every((one) => one.isWithinLimit) ? 0 : 1
