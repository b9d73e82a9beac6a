import { writeFileSync } from 'node:fs'

/**
 * On Linux a crash writes down no page of this process's memory, nor of any process it starts from now on: the filter
 * is inherited (core(5)). Elsewhere the system decides (SECURITY.md).
 */
export const keepMemoryOutOfCoreDumps = (): void => {
  if (process.platform === 'linux') writeFileSync('/proc/self/coredump_filter', '0')
}
