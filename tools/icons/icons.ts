export { iconSvg } from './iconSvg.ts'

/** Where the icons of every system lie, from the root of the project. */
export const iconFolder = 'resources/icons'

/** Sizes of the PNGs, which Linux takes as they are. */
export const pngSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1_024] as const

/** Up to this size in pixels the silhouette is drawn. */
export const smallUpTo = 32

/** macOS leaves a tenth of the tile free on every side. */
export const airOnMac = 9.77
