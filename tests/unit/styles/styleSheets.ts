import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const window = path.join(import.meta.dirname, '..', '..', '..', 'src', 'renderer')

type SourceFile = { readonly name: string; readonly text: string }

/** Files of the window with one of these endings, comments of the style sheets left out. */
const filesEnding = (...endings: readonly string[]): readonly SourceFile[] =>
  readdirSync(window, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      text: readFileSync(path.join(window, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
    }))

export const styleSheets: readonly SourceFile[] = filesEnding('.css')
export const components: readonly SourceFile[] = filesEnding('.tsx', '.ts')

const tokens = styleSheets.find(({ name }) => name === 'styles/tokens.css')?.text ?? ''

const declarationsIn = (selector: string): Readonly<Record<string, string>> => {
  const start = tokens.indexOf(`${selector} {`)
  const block = tokens.slice(start, tokens.indexOf('\n}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

/** The tokens by name, without the dashes, on each ground. */
export const light = declarationsIn(':root')
export const dark = { ...light, ...declarationsIn("[data-theme='dark']") }
