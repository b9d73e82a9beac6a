import type { PdfOptions } from '../wire/shapes.ts'

/** Paper sizes in inches, portrait (Electron: lib/browser/api/web-contents.ts names the same). */
const papers: Readonly<Record<string, readonly [width: number, height: number]>> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
}

/** Electron's print options as Chromium's. Throws on a paper it does not know. */
export const pdfOptions = (options: Electron.PrintToPDFOptions): PdfOptions => {
  const { pageSize, margins, ...rest } = options
  return { ...rest, ...sizeOf(pageSize), ...marginsOf(margins) }
}

const sizeOf = (size: Electron.PrintToPDFOptions['pageSize']): PdfOptions => {
  if (size === undefined) return {}
  if (typeof size === 'object') return { paperWidth: size.width, paperHeight: size.height }
  const paper = papers[size.toLowerCase()]
  if (paper === undefined) throw new Error(`Invalid pageSize ${size}`)
  return { paperWidth: paper[0], paperHeight: paper[1] }
}

const marginsOf = (margins: Electron.PrintToPDFOptions['margins']): PdfOptions => ({
  ...(margins?.top === undefined ? {} : { marginTop: margins.top }),
  ...(margins?.bottom === undefined ? {} : { marginBottom: margins.bottom }),
  ...(margins?.left === undefined ? {} : { marginLeft: margins.left }),
  ...(margins?.right === undefined ? {} : { marginRight: margins.right }),
})
