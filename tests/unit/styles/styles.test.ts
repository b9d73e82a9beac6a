import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { components, dark, light, styleSheets } from './styleSheets.ts'

/** On paper there is black, and the tokens of the screen do not count. */
const withoutPrint = (text: string): string => text.replaceAll(/@media print \{[\s\S]*?\n\}/g, '')

const colour =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?!calc\(var|var)[^)]*\)|:\s*(?:white|black|red|gray|grey)\b/gi

/** Classes of the editor's library, and those the editor makes of `is-` and a state. */
const madeElsewhere = /^(?:ProseMirror|is-|react-aria-).*$/

describe('The style sheets', () => {
  it('are many, and all of the components are seen', () => {
    expect([styleSheets.length > 15, components.length > 100]).toEqual([true, true])
  })

  it('name no colour outside tokens.css', () => {
    const found = styleSheets
      .filter(({ name }) => name !== 'styles/tokens.css')
      .flatMap(({ name, text }) =>
        [...withoutPrint(text).matchAll(colour)]
          .map(([literal]) => literal)
          .map((literal) => `${name}: ${literal}`),
      )
    expect(found).toEqual([])
  })

  it('use no token that is not there, and hold none that nobody uses', () => {
    const all = [...styleSheets, ...components].map(({ text }) => text).join('\n')
    const used = new Set([...all.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name))
    const set = new Set([...all.matchAll(/--([\w-]+)['"]?:/g)].map(([, name = '']) => name))
    expect([...used].filter((name) => !set.has(name))).toEqual([])
    expect(Object.keys({ ...light, ...dark }).filter((name) => !used.has(name))).toEqual([])
  })

  it('hold no class that no component has', () => {
    const words = new Set(components.flatMap(({ text }) => text.match(/[\w-]+/g) ?? []))
    const found = styleSheets.flatMap(({ name, text }) =>
      [...text.replaceAll(/url\([^)]*\)/g, '').matchAll(/\.([a-zA-Z][\w-]*)(?=[^{};]*\{)/g)]
        .map(([, className = '']) => className)
        .filter((className) => !madeElsewhere.test(className) && !words.has(className))
        .map((className) => `${name}: .${className}`),
    )
    expect([...new Set(found)]).toEqual([])
  })

  it('of a feature say nothing of a class that is a variant of something else', () => {
    const selectors = styleSheets.flatMap(({ name, text }) =>
      [...text.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) =>
        list.split(',').map((selector) => ({ name, selector: selector.trim() })),
      ),
    )
    const variants = selectors.flatMap(({ name, selector }) =>
      [...selector.matchAll(/\.[\w-]+(?=\.([\w-]+))/g)].map(([, variant = '']) => ({ name, variant })),
    )
    const found = selectors.filter(
      ({ name, selector }) =>
        name.startsWith('features/') &&
        variants.some(
          (one) => one.name !== name && new RegExp(`^\\.${one.variant}(?:::?[\\w-]+)*$`, 'u').test(selector),
        ),
    )
    expect(found).toEqual([])
  })

  it('take their faces from packages that lie in the app, each with its licence', () => {
    const faces = styleSheets.find(({ name }) => name === 'styles/fonts.css')?.text ?? ''
    const packages = new Set([...faces.matchAll(/url\('(@[^/]+\/[^/]+)/g)].map(([, name = '']) => name))
    expect([...packages].toSorted()).toEqual(['@fontsource-variable/cabin', '@fontsource-variable/vollkorn'])
    for (const name of packages) {
      const licence = readFileSync(path.join('node_modules', name, 'LICENSE'), 'utf8')
      expect(licence).toContain('SIL OPEN FONT LICENSE')
    }
    expect(styleSheets.filter(({ text }) => /url\(['"]?(?:https?:)?\/\//.test(text))).toEqual([])
  })
})
