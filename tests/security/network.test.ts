import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { inProject } from '#tools/setup/project.mjs'
import { effort, say, usually } from '#tests/support/effort.ts'
import { plantedAddresses } from './network/plantedAddresses.ts'
import { judge, traceNetwork } from './network/traceNetwork.ts'

const appRun = [process.execPath, inProject('tests', 'security', 'network', 'appRun.ts')]

/** Those that reach for the most: what is written, printed, handed over, backed up, pasted, linked, locked. */
const tellingFiles = [
  'nothingLeaves',
  'printing',
  'handingOver',
  'backups',
  'pasting',
  'editorTools',
  'crashes',
  'language',
]

const endToEnd = (files: readonly string[]): readonly string[] => [
  process.execPath,
  inProject('node_modules', 'vitest', 'vitest.mjs'),
  ...['run', '--project', 'e2e'],
  ...files.map((name) => `tests/e2e/${name}`),
]

describe('Network', () => {
  it('is asked for by no process from the start to a lock', async (context) => {
    const { output, calls, foreign, probes } = await traceNetwork(appRun)
    expect(output).toContain('came to the end')
    expect(calls).toBeGreaterThan(100)
    expect(foreign).toEqual([])
    say(context, `${calls} calls; ${probes} probes of Chromium that send nothing`)
  })

  it('is seen to be asked for when a request is planted in main, the vault process, its worker or a page', async () => {
    const { output, foreign } = await traceNetwork([...appRun, 'planted'])
    expect(output).toContain('came to the end')
    const missed = Object.entries(plantedAddresses).filter(
      ([, address]) => !foreign.some((call) => call.includes(`"${address}"`)),
    )
    expect(missed).toEqual([])
  })

  it.each([
    [
      'a socket that listens to others',
      '7 bind(3<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
    ],
    [
      'a name looked up at this computer',
      '7 connect(3<UDP:[9]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0',
    ],
    [
      'a name looked up by the system’s service',
      '7 connect(3<UNIX-STREAM:[9]>, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
    ],
    [
      'words on a socket that is connected',
      '7 sendto(3<TCP:[10.0.0.2:1->93.184.216.34:80]>, "GET /", 5, 0, NULL, 0) = 5',
    ],
  ])('counts %s', (_, line) => {
    expect(judge([line]).foreign).toHaveLength(1)
  })

  it('lets Chromium’s silent probe pass, and not when anything is sent on it', () => {
    const connect =
      '7 connect(3<UDPv6:[9]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0'
    expect(judge([connect])).toMatchObject({ foreign: [], probes: 1 })
    expect(judge([connect, '7 sendto(3<UDPv6:[9]>, "x", 1, 0, NULL, 0) = 1'])).toMatchObject({ probes: 0 })
    expect(judge([connect, '7 sendto(3<UDPv6:[9]>, "x", 1, 0, NULL, 0) = 1']).foreign).toHaveLength(1)
  })

  usually('is asked for by no process in the end-to-end tests', async (context) => {
    const files = effort === 'full' ? [''] : tellingFiles
    const { output, calls, foreign } = await traceNetwork(endToEnd(files))
    expect(foreign).toEqual([])
    // Whether each of them passes is for `npm run e2e` to say: a tracer makes everything slower.
    const passed = Number(/Tests .*?(\d+) passed/u.exec(stripVTControlCharacters(output))?.[1] ?? 0)
    expect(passed).toBeGreaterThan(files.length)
    say(context, `${passed} tests end to end, ${calls} calls`)
  })
})
