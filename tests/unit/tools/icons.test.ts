import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { icnsKinds, icoSizes, writeIcns, writeIco } from '#tools/icons/containers.ts'
import { iconFolder, iconSvg, pngSizes } from '#tools/icons/icons.ts'

const folder = path.join(import.meta.dirname, '..', '..', '..', iconFolder)
const read = (name: string): Buffer => readFileSync(path.join(folder, name))
const isPng = (file: Buffer): boolean => file.subarray(1, 4).toString('latin1') === 'PNG'
/** Width and height stand in the first chunk of every PNG. */
const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)]

describe('The icons of the app', () => {
  it('are the ones the geometry of the rosette gives now (else: npm run icons)', () => {
    expect(read('icon.svg').toString()).toBe(iconSvg({ isSmall: false, air: 0 }))
    expect(read('icon-small.svg').toString()).toBe(iconSvg({ isSmall: true, air: 0 }))
  })

  it('are there in every size, each a PNG of that size', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.png'))).toHaveLength(pngSizes.length)
    for (const size of pngSizes) {
      const png = read(`${size}x${size}.png`)
      expect([isPng(png), ...sizeOf(png)]).toEqual([true, size, size])
    }
  })

  it('stand in Windows’ icon file as they are', () => {
    expect(read('icon.ico')).toEqual(
      writeIco(icoSizes.map((size) => ({ size, png: read(`${size}x${size}.png`) }))),
    )
  })

  it('stand in Apple’s icon file, each kind with a picture of its size', () => {
    const file = read('icon.icns')
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length])
    const found: (readonly [string, number])[] = []
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const png = file.subarray(at + 8, at + file.readUInt32BE(at + 4))
      found.push([file.toString('latin1', at, at + 4), isPng(png) ? (sizeOf(png)[0] ?? 0) : 0])
    }
    expect(found).toEqual(icnsKinds)
  })

  it('are not written for Apple with a size missing', () => {
    expect(() => writeIcns([{ size: 16, png: Buffer.alloc(24) }])).toThrow('32 pixels')
  })
})
