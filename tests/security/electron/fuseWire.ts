import { writeFile } from 'node:fs/promises'

/** By which the fuses are found in a program; of Electron's own `shell/common/electron_constants`. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** As Electron 45 is delivered, in the order of its fuses. */
export const asDelivered = '101100011'

/**
 * A file with fuses such as a program of Electron has them: what surrounds them is of no matter to who sets or reads them.
 * @param states one character for each fuse: 1 on, 0 off
 */
export const writeProgramWith = async (file: string, states: string): Promise<void> => {
  const head = Buffer.from([1, states.length])
  await writeFile(
    file,
    Buffer.concat([
      Buffer.alloc(5000, 7),
      Buffer.from(sentinel),
      head,
      Buffer.from(states),
      Buffer.alloc(900, 9),
    ]),
  )
}
