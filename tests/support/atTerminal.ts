import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs a shell command at a terminal of its own and types lines into it: `age` asks a terminal, and nothing else, for a
 * passphrase. The terminal is made by `script` of util-linux; output that the command does not redirect is shown there.
 * @param command for `sh -c`; file names in it must be quoted
 * @param lines typed one after the other, without line ends
 */
export const atTerminal = async (
  command: string,
  lines: readonly string[],
): Promise<{ readonly exitCode: number; readonly shown: string }> => {
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const shown: string[] = []
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => shown.push(text))
  terminal.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [exitCode] = await once(terminal, 'close')
  return { exitCode: typeof exitCode === 'number' ? exitCode : 1, shown: shown.join('') }
}
