import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inProject } from '#tools/setup/project.mjs'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { say } from '#tests/support/effort.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { vaultFolderIn } from '#tests/support/openVault.ts'
import { passphrase } from '#tests/support/readyVault.ts'
import { plantedLog, plantedTable, plantedZip } from './disk/planted.ts'
import { createSearch, type Found } from './disk/search.ts'
import { exported, passphraseAfterRestore, typed } from './disk/secretsTyped.ts'
import { traceFiles, type FileTrace } from './disk/traceFiles.ts'
import { secretText } from './memory/secrets.ts'

const longSession = [process.execPath, inProject('tests', 'security', 'disk', 'longSession.ts')]
const search = createSearch(Object.entries(typed).map(([what, text]) => secretText(what, text)))

type Looked = Disposable & {
  readonly trace: FileTrace
  /** The home of the app as it lay there at the end. */
  readonly home: string
  /** In what lay there at the end, and in what was ever written, also to what was gone by then. */
  readonly found: readonly (Found & { readonly file: string })[]
  /** Files that were gone at the end, and of which no call tells what was in them. */
  readonly unseen: readonly string[]
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** Runs the session with a place of its own for all it writes, and searches what lay there at the end and what was written. */
const lookThrough = async (...more: readonly string[]): Promise<Looked> => {
  const place = mkdtempSync(join(tmpdir(), 'subrosa-written-'))
  const [live, kept] = [join(place, 'live'), join(place, 'kept')]
  mkdirSync(live)
  const trace = await traceFiles(
    [...longSession, ...more],
    { TMPDIR: live, SUBROSA_TEST_SHELF: join(live, 'shelf') },
    // The app goes on meanwhile, locked; what is copied with its files are sockets too.
    () => void execFileSync('cp', ['-a', live, kept]),
  )
  const inKept = (path: string): string => path.replace(live, kept)
  const namedElse = ({ path }: { readonly path: string }): boolean =>
    trace.renamed.some(({ from }) => path === from || path.startsWith(`${from}/`))
  // What is written outside of the place, as by a library of fonts, still lies there.
  const lying = [
    ...filesIn(kept),
    ...trace.files
      .map(({ path }) => path)
      .filter(
        (path) => !path.startsWith(live) && statSync(path, { throwIfNoEntry: false })?.isFile() === true,
      ),
  ]
  // The program itself is copied for what is planted into it.
  const isProgram = ({ path }: { readonly path: string }): boolean => /\/subrosa-app-\w+\//u.test(path)
  const all = [...lying.map((path) => ({ path, written: readFileSync(path) })), ...trace.files]
  return {
    trace,
    home: join(kept, readdirSync(kept).find((name) => name.startsWith('subrosa-home-')) ?? ''),
    found: all
      .filter((file) => !isProgram(file))
      .flatMap(({ path, written }) =>
        search(written).map((one) => ({ ...one, file: relative(live, path.replace(kept, live)) })),
      ),
    unseen: trace.files
      .filter((file) => file.written.length === 0 && !isThere(inKept(file.path)) && !namedElse(file))
      .map(({ path }) => relative(live, path)),
    [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }),
  }
}

describe('Disk', () => {
  it('holds nothing of a long session in clear, and of what was taken back nothing at all', async (context) => {
    using looked = await lookThrough()
    const { trace, home, found, unseen } = looked
    expect(trace.output).toBe('at the end\n')
    expect(trace.files.length).toBeGreaterThan(50)

    // What somebody saves as a PDF on purpose is in clear.
    expect(found.filter(({ file }) => !file.endsWith(`/${exported.pdf}`))).toEqual([])
    for (const name of Object.values(exported)) expect(isThere(join(home, name))).toBe(true)
    // Memory that Chromium's processes share lies under a name for a moment, where the stand-in throws it away.
    const ofMemory = /^chromium-host-\w+\/tmp\/\.org\.chromium\.Chromium\.\w+$/u
    expect(unseen.filter((name) => !ofMemory.test(name))).toEqual([])

    const now = vaultFolderIn(home)
    const [aside = ''] = readdirSync(join(home, 'Documents')).filter((name) => name.includes('kept aside'))
    for (const [folder, opens] of [
      [now, passphraseAfterRestore],
      [join(home, 'Documents', aside), passphrase],
    ] as const) {
      const key = await keyOf(folder, opens)
      for (const stays of [typed.note, typed.name, typed.circle, typed.record])
        expect(placesOf(folder, key, stays)).toContain('vault.db')
      for (const gone of ['unwritten', 'struck', 'held', 'handedOver', 'thrownAway', 'sealed'] as const)
        expect(placesOf(folder, key, typed[gone])).toEqual([])
    }
    const bytes = trace.files.reduce((sum, { written }) => sum + written.length, 0)
    say(
      context,
      `${trace.files.length} files, ${Math.round(bytes / 1_024)} KiB written; ${unseen.length} shared memory`,
    )
  })

  it('is seen to hold what is planted in clear, packed, or in a file that is gone again', async () => {
    using looked = await lookThrough('planted')
    expect(looked.trace.output).toBe('at the end\n')
    const found = looked.found.map(({ file, how }) => [file.replace(/^.*\//u, ''), how].join(' '))
    expect(found).toEqual(expect.arrayContaining(['planted raw', 'planted.gz gzip', 'planted-and-gone raw']))
  })

  const words = Buffer.from(`a sentence about ${typed.note}, and more`)
  it.each([
    ['raw', words],
    ['raw', Buffer.from(words.toString(), 'utf16le')],
    ['raw', Buffer.from(words.toString('hex'))],
    ['raw', Buffer.from(words.toString('base64'))],
    ['gzip', gzipSync(words)],
    ['zlib', deflateSync(words)],
    ['zip', plantedZip(words.toString())],
    ['zstd', zstdCompressSync(words)],
    ['brotli', brotliCompressSync(words)],
    ['LevelDB table', plantedTable(typed.note)],
    ['LevelDB log', plantedLog(typed.note)],
    ['zip, gzip', plantedZip(gzipSync(words).toString('latin1'), 'latin1')],
  ])('finds a sentence by %s', (how, bytes) => {
    // Somewhere inside, as in a cache; but what says nowhere that it is packed, and what has its end as its mark.
    const isWhole = how === 'brotli' || how.startsWith('LevelDB')
    const file = isWhole ? bytes : Buffer.concat([Buffer.from('xxPKxx'), bytes, Buffer.alloc(100, 120)])
    expect(search(file).map((found) => found.how)).toContain(how)
  })

  it('finds nothing where there is nothing', () => {
    expect(search(gzipSync('another sentence'))).toEqual([])
  })
})
