import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playMainJob } from './demo/play.ts'
import { root } from './setup/project.mjs'

/**
 * `npm run demo`: plays the main job and leaves pictures and the encrypted backup in `demo-output/`. With
 * `-- --keep-pictures` the pictures also become those of the README, in `docs/pictures/`.
 */
const output = join(root, 'demo-output')
const headless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
const say = (line: string): void => console.log(`· ${line}`)

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const scratch = mkdtempSync(join(tmpdir(), 'subrosa-demo-'))
try {
  const { rows, tables, differences } = await playMainJob({ scratch, output, headless, say })
  if (rows === 0 || differences.length > 0) {
    console.error(`The restored vault is not the same:\n${differences.join('\n')}`)
    process.exitCode = 1
  } else {
    say(`${rows} rows of ${tables} tables are the same in the restored vault, column by column`)
    say(`Pictures and the backup lie in ${output}`)
    if (process.argv.includes('--keep-pictures')) keepPictures()
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function keepPictures(): void {
  const kept = join(root, 'docs', 'pictures')
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(output).filter((file) => file.endsWith('.png'))) {
    cpSync(join(output, name), join(kept, name))
  }
  say(`The pictures of the README are now these: ${kept}`)
}
