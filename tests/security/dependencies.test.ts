import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inProject } from '#tools/setup/project.mjs'
import { environmentForNpm } from '#tools/setup/npm.mjs'
import { say, usually } from '#tests/support/effort.ts'
import { knownHoles, licenceLines, undecidedScripts, wrongLicences } from './dependencies/judge.ts'
import { packagesIn, readLockfile } from './dependencies/lockfile.ts'

const lockfile = readLockfile()
const packages = packagesIn(lockfile)
const { allowScripts = {} } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
  allowScripts?: Record<string, boolean>
}

/** The lockfile with one more package. */
const withPlanted = (planted: object) =>
  packagesIn({ packages: { ...lockfile.packages, 'node_modules/planted': { version: '1.0.0', ...planted } } })

describe('Dependencies', () => {
  it('have licences that fit their use, and each that is shipped is listed in docs/licences.md', (context) => {
    expect(packages.length).toBeGreaterThan(100)
    expect(wrongLicences(packages)).toEqual([])
    const listed = readFileSync(inProject('docs', 'licences.md'), 'utf8')
    expect(listed.split('\n').filter((line) => line.startsWith('- '))).toEqual(licenceLines(packages))
    say(context, `${packages.length} packages, ${licenceLines(packages).length} of them shipped`)
  })

  it('run no script at install but those that package.json allows by name', () => {
    expect(undecidedScripts(packages, allowScripts)).toEqual([])
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node'])
    expect(readFileSync(inProject('.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/mu)
  })

  it('are noticed when one is planted that has a script, a licence that does not fit, or a known hole', () => {
    expect(undecidedScripts(withPlanted({ license: 'MIT', hasInstallScript: true }), allowScripts)).toEqual([
      'planted',
    ])
    expect(wrongLicences(withPlanted({ license: 'GPL-3.0-only' }))).toEqual(['planted: GPL-3.0-only'])
    expect(wrongLicences(withPlanted({}))).toEqual(['planted: none named'])
    expect(knownHoles({ vulnerabilities: { planted: { severity: 'high' } } })).toEqual(['planted: high'])
    expect(knownHoles({ message: '405 Method Not Allowed' })).toBeNull()
  })

  usually('have no known hole, as far as the registry answers', (context) => {
    const { stdout } = spawnSync('npm', ['audit', '--json'], {
      cwd: inProject(),
      encoding: 'utf8',
      env: environmentForNpm(),
      shell: process.platform === 'win32',
    })
    const holes = knownHoles(JSON.parse(stdout) as Parameters<typeof knownHoles>[0])
    say(context, holes === null ? 'npm audit is not answered by the registry in use here' : 'npm audit clean')
    expect(holes ?? []).toEqual([])
  })
})
