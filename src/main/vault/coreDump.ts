import { writeFileSync } from 'node:fs'

/**
 * On Linux a crash writes down no page of this process's memory (core(5)). Main does the same for itself; whether what
 * Chromium starts for it inherits that, this process does not rely on.
 */
export const keepMemoryOutOfCoreDumps = (): void => {
  if (process.platform === 'linux') writeFileSync('/proc/self/coredump_filter', '0')
}
