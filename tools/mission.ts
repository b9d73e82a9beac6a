/** `npm run mission`: which rows of the mission are served, and by which tests of the last complete runs. */
import path from 'node:path'
import { readMission } from './mission/rows.ts'
import { findProofs } from './mission/served.ts'
import { inProject, root } from './setup/project.mjs'
import { reportOf } from './test/parts.ts'
import { readReport } from './test/report.ts'

const rows = readMission()
const proofs = (['integration', 'e2e'] as const).flatMap((part) => {
  const report = readReport(inProject(reportOf(part)))
  if (report === null) console.log(`No report of the ${part} tests: run \`npm test\` first.`)
  return report === null ? [] : findProofs(report)
})

const served = rows.filter(({ id }) => proofs.some((proof) => proof.id === id))
for (const { id, priority, feature } of served) {
  console.log(`${id} ${priority}  ${feature}`)
  for (const proof of proofs.filter((one) => one.id === id)) {
    console.log(`        ${proof.title}\n        ${path.relative(root, proof.file)}`)
  }
}

const unknown = proofs.filter(({ id }) => !rows.some((row) => row.id === id))
for (const { title, file } of unknown) {
  console.log(`No such row: “${title}” in ${path.relative(root, file)}`)
}
console.log(`${served.length} of ${rows.length} rows served`)
process.exitCode = unknown.length > 0 ? 1 : 0
