/** `npm run fuses -- <program>`: says how the fuses of a packaged Subrosa stand, and ends with 1 unless all stand right. */
import { fuses, wrongFuses } from './fuses.ts'

const [program] = process.argv.slice(2)
if (program === undefined) {
  console.error('Say which program: npm run fuses -- <path to the packaged program>')
  process.exitCode = 2
} else {
  const wrong = new Set(await wrongFuses(program))
  for (const { name, isWanted } of fuses) {
    console.log(`${wrong.has(name) ? '×' : '✓'} ${name}: ${isWanted ? 'on' : 'off'}`)
  }
  process.exitCode = wrong.size > 0 ? 1 : 0
}
