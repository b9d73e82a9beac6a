import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { createByteFinder } from '#tools/hosts/findBytes.ts'
import { say } from '#tests/support/effort.ts'
import { openFreshVault } from '#tests/support/openVault.ts'
import { processesBelow } from '#tests/support/processTree.ts'
import { sourceFiles } from '#tools/check/sourceFiles.ts'
import { inProject } from '#tools/setup/project.mjs'

const canary = 'the heron told nobody of Zephyrine'

/** Where the system lays a core down beside the program; elsewhere it hands it to somebody, or Linux is not here. */
const pattern =
  process.platform === 'linux' ? readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim() : ''
const isCoreOnDisk = /^core[^/|]*$/u.test(pattern)

const pidOf = (name: 'main' | 'vault'): number => {
  const found = processesBelow(process.pid).find((known) => known.name === name)
  if (found === undefined) throw new Error(`There is no ${name}`)
  return found.pid
}

const filterOf = (pid: number): number =>
  Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16)

const coresIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name === 'core' || /^core\.\d+$/u.test(name))

/** Kills it as a fault of its own would. @returns the core it left; null when the system gives none */
const coreOf = async (pid: number): Promise<Buffer | null> => {
  const folder = readlinkSync(`/proc/${pid}/cwd`)
  const isAllowed = spawnSync('prlimit', ['--pid', `${pid}`, '--core=unlimited:unlimited']).status === 0
  const before = coresIn(folder)
  process.kill(pid, 'SIGSEGV')
  await expect.poll(() => processesBelow(process.pid).some((known) => known.pid === pid)).toBe(false)
  const [core] = coresIn(folder).filter((name) => !before.includes(name))
  if (core === undefined) {
    expect(isAllowed && isCoreOnDisk && before.length === 0).toBe(false)
    return null
  }
  const bytes = readFileSync(join(folder, core))
  rmSync(join(folder, core))
  return bytes
}

const timesIn = (core: Buffer | null): number | null => {
  if (core === null) return null
  let times = 0
  const forms = [Buffer.from(canary), Buffer.from(canary, 'utf16le')]
  createByteFinder(forms).search(core, () => (times += 1))
  return times
}

/** Main never holds such words, so they are put there. */
const plantInMain = (app: Subrosa): Promise<void> =>
  app.evaluate(
    (_electron, bytes) => void Object.assign(globalThis, { planted: Buffer.from(bytes) }),
    [...Buffer.from(canary)],
  )

describe('A crash', () => {
  it('of main or of the vault process writes down nothing of its memory, and one that may is seen to', async (context) => {
    expect(process.platform).toBe('linux')
    const cores: (Buffer | null)[] = []
    for (const isPlanted of [false, true]) {
      await using open = await openFreshVault()
      await plantInMain(open.app)
      for (const name of ['vault', 'main'] as const) {
        const pid = pidOf(name)
        expect(filterOf(pid)).toBe(0)
        if (isPlanted) writeFileSync(`/proc/${pid}/coredump_filter`, '0x33')
        cores.push(await coreOf(pid))
      }
    }
    const [vault, main, , mainPlanted] = cores.map(timesIn)
    // null: this system gives no cores; then the filter alone is the proof.
    expect([0, null]).toContain(vault)
    expect([0, null]).toContain(main)
    expect(mainPlanted).not.toBe(0)
    const sizes = cores.map((core) => (core === null ? 'none' : `${Math.round(core.length / 1024)} KiB`))
    say(
      context,
      `cores of vault and main: ${sizes.slice(0, 2).join(', ')}; without the filter: ${sizes.slice(2).join(', ')}`,
    )
  })

  it('is reported to nobody: no crash reporter is started', () => {
    const files = sourceFiles(inProject()).filter((file) => file.startsWith('src/'))
    expect(files.length).toBeGreaterThan(500)
    expect(files.filter((file) => readFileSync(inProject(file), 'utf8').includes('crashReporter'))).toEqual(
      [],
    )
  })
})
