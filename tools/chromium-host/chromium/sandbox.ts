import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Why Chromium's own sandbox cannot be had here, or null where it can. */
export const sandboxObstacle = (chromiumPath: string): string | null => {
  if (process.platform !== 'linux') return null
  if (process.getuid?.() === 0) return 'running as root'
  if (existsSync(join(dirname(chromiumPath), 'chrome-sandbox'))) return null
  const probe = spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' })
  return probe.status === 0 ? null : 'user namespaces are closed'
}
