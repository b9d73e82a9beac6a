import { parseSync, Visitor } from 'vite'
import { resolveImport } from './resolveImport.ts'

export type Import = {
  readonly specifier: string
  /** The project's file it means, from the root with forward slashes; null for a package or a module of Node. */
  readonly target: string | null
  readonly isTypeOnly: boolean
  /** The names taken; empty for `import 'x'`, `export *`, `import()`. */
  readonly names: readonly string[]
}

/** What the rules want to know of one source file. */
export type Facts = {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly imports: readonly Import[]
  /** Text of string and template literals, import specifiers left out. */
  readonly texts: readonly string[]
  /** Every name in the code: of variables, properties, parameters and types. */
  readonly names: ReadonlySet<string>
  /** What reads the clock or chance, as written: `Date.now`, `new Date()` … */
  readonly impurities: readonly string[]
  /** Interfaces of our own; those inside `declare module` or `declare global` extend somebody else's. */
  readonly interfaces: readonly string[]
}

const impureMembers = new Set(['Date.now', 'Temporal.Now', 'Math.random', 'performance.now'])

/**
 * @param path from the root with forward slashes; its ending tells TypeScript from TSX
 * @throws {Error} when the file does not parse
 */
export const readFacts = (path: string, text: string): Facts => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const imports: Import[] = []
  const texts: string[] = []
  const names = new Set<string>()
  const impurities: string[] = []
  const interfaces: string[] = []
  let declarationDepth = 0
  const specifiers = new Set<number>()

  const note = (
    source: { value: unknown; start: number },
    isTypeOnly: boolean,
    taken: readonly string[] = [],
  ) => {
    if (typeof source.value !== 'string') return
    specifiers.add(source.start)
    imports.push({
      specifier: source.value,
      target: resolveImport(path, source.value),
      isTypeOnly,
      names: taken,
    })
  }

  new Visitor({
    ImportDeclaration(node) {
      const taken = node.specifiers.map((specifier) =>
        specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : '*',
      )
      const isEachType = node.specifiers.every(
        (specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type',
      )
      note(node.source, node.importKind === 'type' || (isEachType && taken.length > 0), taken)
    },
    ExportAllDeclaration(node) {
      note(node.source, node.exportKind === 'type')
    },
    ExportNamedDeclaration(node) {
      if (node.source) note(node.source, node.exportKind === 'type')
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') note(node.source, false)
    },
    TSImportType(node) {
      note(node.source, true)
    },
    Literal(node) {
      if (typeof node.value === 'string' && !specifiers.has(node.start)) texts.push(node.value)
    },
    TemplateElement(node) {
      texts.push(node.value.raw)
    },
    Identifier(node) {
      names.add(node.name)
    },
    TSModuleDeclaration() {
      declarationDepth++
    },
    'TSModuleDeclaration:exit'() {
      declarationDepth--
    },
    TSInterfaceDeclaration(node) {
      if (declarationDepth === 0) interfaces.push(node.id.name)
    },
    NewExpression(node) {
      if (node.arguments.length === 0 && node.callee.type === 'Identifier' && node.callee.name === 'Date') {
        impurities.push('new Date()')
      }
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const written = `${node.object.name}.${node.property.name}`
      if (impureMembers.has(written) || node.object.name === 'crypto') impurities.push(written)
    },
  }).visit(program)

  return { path, imports, texts, names, impurities, interfaces }
}

const nameOf = (name: { type: string; name?: string; value?: unknown }): string =>
  name.name ?? String(name.value)
