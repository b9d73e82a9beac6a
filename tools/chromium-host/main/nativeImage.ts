import { readFileSync } from 'node:fs'
import { refuseUnknown } from './refuse.ts'

type Surface = Pick<Electron.NativeImage, 'toPNG' | 'toDataURL' | 'getSize' | 'isEmpty'>

/** A picture as PNG bytes; nothing is decoded. */
export const makeImage = (png: Buffer): Electron.NativeImage => {
  const image: Surface = {
    toPNG: () => Buffer.from(png),
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    isEmpty: () => png.length === 0,
    // PNG, section 11.2.1: width and height are the first two words of the header chunk.
    getSize: () =>
      png.length < 24
        ? { width: 0, height: 0 }
        : { width: png.readUInt32BE(16), height: png.readUInt32BE(20) },
  }
  return refuseUnknown('NativeImage', image) as Electron.NativeImage
}

const readOrEmpty = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    // As Electron: a missing picture is an empty one.
    return Buffer.alloc(0)
  }
}

export const nativeImage: Pick<
  typeof Electron.nativeImage,
  'createEmpty' | 'createFromPath' | 'createFromBuffer'
> = {
  createEmpty: () => makeImage(Buffer.alloc(0)),
  createFromPath: (path) => makeImage(readOrEmpty(path)),
  createFromBuffer: (buffer) => makeImage(Buffer.from(buffer)),
}
