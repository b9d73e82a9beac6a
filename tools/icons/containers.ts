/** A PNG and the width of its picture in pixels. */
export type SizedPng = { readonly size: number; readonly png: Buffer }

/** Sizes Windows asks for. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const

/** Kinds of an .icns and the sizes they hold: plain ones, and those for screens of double density. */
export const icnsKinds = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1_024],
] as const

/** Windows' icon file: a directory, then the PNGs as they are (Vista and later read them). 256 is written as 0. */
export const writeIco = (pictures: readonly SizedPng[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, png }, k) => {
    const entry = 6 + 16 * k
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** Apple's icon file: kinds of four letters, each with its length and a PNG. @throws {Error} when a size is missing */
export const writeIcns = (pictures: readonly SizedPng[]): Buffer => {
  const parts = icnsKinds.map(([kind, size]) => {
    const png = pictures.find((picture) => picture.size === size)?.png
    if (png === undefined) throw new Error(`no picture of ${size} pixels`)
    return chunk(kind, png)
  })
  return chunk('icns', Buffer.concat(parts))
}

const chunk = (kind: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
