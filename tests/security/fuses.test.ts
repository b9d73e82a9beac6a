import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fuses, setFuses, wrongFuses } from '#tools/packaging/fuses.ts'
import { say } from '#tests/support/effort.ts'
import { freshHome } from '#tests/support/home.ts'
import { asDelivered, writeProgramWith } from './electron/fuseWire.ts'

/** The fuses as they should stand, but for the one named. */
const rightBut = (name: string): string =>
  fuses.map((fuse) => ((fuse.name === name) === fuse.isWanted ? '0' : '1')).join('')

describe('A packaged program’s fuses', () => {
  it.each(fuses)('$name is set as it should be, and its flipped bit is found', async ({ name }) => {
    using home = freshHome()
    const program = join(home.path, 'subrosa')
    await writeProgramWith(program, rightBut(name))
    expect(await wrongFuses(program)).toEqual([name])
    await setFuses(program)
    expect(await wrongFuses(program)).toEqual([])
  })

  it('stand otherwise in Electron as it is delivered; nothing else of the file is touched', async (context) => {
    using home = freshHome()
    const program = join(home.path, 'subrosa')
    await writeProgramWith(program, asDelivered)
    const before = await readFile(program)
    const wrong = await wrongFuses(program)
    expect(wrong).toEqual([
      'RunAsNode',
      'EnableCookieEncryption',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'GrantFileProtocolExtraPrivileges',
    ])
    await setFuses(program)
    const after = await readFile(program)
    const changed = [...before].filter((byte, at) => byte !== after[at])
    expect(changed).toHaveLength(wrong.length)
    say(context, `${fuses.length} fuses; no packaged program to read them from yet`)
  })

  it('are all decided on: a program with one more is refused, and so is one without any', async () => {
    using home = freshHome()
    const program = join(home.path, 'subrosa')
    await writeProgramWith(program, `${asDelivered}1`)
    await expect(setFuses(program)).rejects.toThrow(/strictlyRequireAllFuses/u)
    await writeProgramWith(program, asDelivered.slice(0, -1))
    await expect(setFuses(program)).rejects.toThrow(/not long enough/u)
    await expect(wrongFuses(process.execPath)).rejects.toThrow(/sentinel/u)
  })
})
