/** `npm run icons`: draws `resources/icons/` anew from the geometry of the rosette. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openDrawing } from '../gallery/browser.ts'
import { root } from '../setup/project.mjs'
import { icnsKinds, icoSizes, writeIcns, writeIco, type SizedPng } from './containers.ts'
import { airOnMac, iconFolder, iconSvg, pngSizes, smallUpTo } from './icons.ts'

const draw = async (page: Page, size: number, air: number): Promise<SizedPng> => {
  await page.setViewportSize({ width: size, height: size })
  const svg = iconSvg({ isSmall: size <= smallUpTo, air })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return { size, png: await page.screenshot({ omitBackground: true }) }
}

const folder = path.join(root, iconFolder)
mkdirSync(folder, { recursive: true })
await using drawing = await openDrawing()
const drawAll = async (sizes: Iterable<number>, air: number): Promise<readonly SizedPng[]> => {
  const pictures: SizedPng[] = []
  for (const size of sizes) pictures.push(await draw(drawing.page, size, air))
  return pictures
}

writeFileSync(path.join(folder, 'icon.svg'), iconSvg({ isSmall: false, air: 0 }))
writeFileSync(path.join(folder, 'icon-small.svg'), iconSvg({ isSmall: true, air: 0 }))
const plain = await drawAll(pngSizes, 0)
for (const { size, png } of plain) writeFileSync(path.join(folder, `${size}x${size}.png`), png)
writeFileSync(
  path.join(folder, 'icon.ico'),
  writeIco(plain.filter(({ size }) => icoSizes.some((wanted) => wanted === size))),
)
const forMac = await drawAll(new Set(icnsKinds.map(([, size]) => size)), airOnMac)
writeFileSync(path.join(folder, 'icon.icns'), writeIcns(forMac))
console.log(`Drawn: ${iconFolder}/`)
