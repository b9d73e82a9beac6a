import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { atTerminal } from '#tests/support/atTerminal.ts'

it('a program that asks the terminal is given its lines', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'subrosa-terminal-'))
  try {
    const [input, output] = [path.join(folder, 'in'), path.join(folder, 'out')]
    writeFileSync(input, 'unread')
    const command = `read -r one < /dev/tty; read -r two < /dev/tty; cat '${input}' > '${output}'; echo "$two $one"; exit 3`
    const { exitCode, shown } = await atTerminal(command, ['under', 'rose'])
    expect({ exitCode, last: shown.trim().split('\r\n').at(-1) }).toEqual({ exitCode: 3, last: 'rose under' })
    expect(readFileSync(output, 'utf8')).toBe('unread')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
