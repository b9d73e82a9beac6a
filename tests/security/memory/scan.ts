import { countInMemory } from '#tools/hosts/processMemory.ts'
import { processesBelow, type KnownProcess } from '#tests/support/processTree.ts'
import type { Secret } from './secrets.ts'

/** What of the secrets lies in the memory of which process. */
export type Finding = {
  readonly process: string
  readonly what: string
  readonly form: string
  readonly times: number
}

export type Scan = {
  /** In main, the vault process, the renderer and Chromium's own processes. */
  readonly own: readonly Finding[]
  /** In processes that are the stand-in's and that Electron does not have. */
  readonly plumbing: readonly Finding[]
  /** Names of all that were read. */
  readonly processes: readonly string[]
}

/** Reads the memory of every process that this test started. */
export const scanMemory = (secrets: readonly Secret[]): Scan => {
  const processes = processesBelow(process.pid)
  const findings = processes.flatMap((known) => findingsIn(known, secrets))
  const isPlumbing = ({ process: name }: Finding): boolean => name.startsWith('plumbing')
  return {
    own: findings.filter((finding) => !isPlumbing(finding)),
    plumbing: findings.filter(isPlumbing),
    processes: processes.map(({ name }) => name),
  }
}

const findingsIn = ({ pid, name }: KnownProcess, secrets: readonly Secret[]): readonly Finding[] => {
  const forms = secrets.flatMap(({ what, forms: all }) => all.map((form) => ({ what, ...form })))
  const counts = countInMemory(
    pid,
    forms.map(({ bytes }) => bytes),
  )
  return forms.flatMap(({ what, form }, index) => {
    const times = counts[index] ?? 0
    return times === 0 ? [] : [{ process: name, what, form, times }]
  })
}
