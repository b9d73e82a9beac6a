import type { Facts, Import } from './facts.ts'
import { exceptions, mayImport, zoneOf } from './zones.ts'

/** One broken rule: where, and what was found there. */
export type Violation = { readonly rule: string; readonly file: string; readonly found: string }

type Rule = { readonly name: string; readonly find: (file: Facts) => readonly string[] }

const isIn = (...folders: readonly string[]) => {
  return (file: string) => folders.some((folder) => file.startsWith(`src/${folder}/`))
}
const isCryptoAllowed = isIn('main/vault/keys', 'main/vault/backup', 'main/vault/packets')
const isPure = isIn('shared/domain', 'shared/formats')
const isStorage = isIn('main/vault/storage')
const isVault = isIn('main/vault')
const isWindow = isIn('renderer')
const isShared = isIn('shared')
const isPreload = isIn('preload')

const cryptoLibraries = /^(hash-wasm|@scure\/bip39|age-encryption|@noble\/.*)(\/|$)/
const networkNames = new Set(
  'fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection sendBeacon http https http2 net dns tls dgram'.split(
    ' ',
  ),
)
// chrono-node reads typed dates against a day it is given; it never asks the clock.
const purePackages = new Set(['temporal-polyfill', 'chrono-node/en', 'chrono-node/de'])
const sharedPackages = new Set([...purePackages, 'zod'])
const networkModules = /^(node:)?(https?|http2|net|dns|tls|dgram)(\/|$)/
// Statements as they are written here, in capitals, so that prose is left alone.
const sql =
  /\b(SELECT\s|INSERT (OR \w+ )?INTO\s|UPDATE \S+\sSET\s|DELETE FROM\s|PRAGMA\s|CREATE (TEMP |VIRTUAL |UNIQUE )?(TABLE|INDEX|VIEW|TRIGGER)\s|DROP (TABLE|INDEX)|ALTER TABLE|ATTACH (DATABASE )?|VACUUM\b|BEGIN (IMMEDIATE|EXCLUSIVE|DEFERRED)|SAVEPOINT\s)/

const specifiersWhere = (file: Facts, isWrong: (one: Import) => boolean) =>
  file.imports.filter(isWrong).map(({ specifier }) => specifier)

/** What lint cannot say, because it sees neither where an import leads nor what a string holds. */
export const rules: readonly Rule[] = [
  {
    name: 'an import goes where the arrows go',
    find: (file) => specifiersWhere(file, ({ target }) => target !== null && !isArrow(file.path, target)),
  },
  {
    name: 'a feature is entered by its index',
    find: (file) =>
      specifiersWhere(file, ({ target }) => {
        return target !== null && isOtherFeature(file.path, target) && !target.endsWith('/index.ts')
      }),
  },
  {
    name: 'nothing in src knows what lies outside src',
    find: (file) => specifiersWhere(file, ({ target }) => target !== null && zoneOf(target) === null),
  },
  {
    name: 'the preload takes types from shared, and values only of the channels',
    find: (file) =>
      isPreload(file.path)
        ? specifiersWhere(file, ({ target, isTypeOnly }) => {
            return (
              target !== null &&
              !isTypeOnly &&
              !/^src\/(preload\/|shared\/contract\/channels\.ts$)/.test(target)
            )
          })
        : [],
  },
  {
    name: 'of packages, shared takes only zod, chrono and the Temporal polyfill',
    find: (file) =>
      isShared(file.path)
        ? specifiersWhere(file, ({ specifier, target }) => {
            return target === null && !(isPure(file.path) ? purePackages : sharedPackages).has(specifier)
          })
        : [],
  },
  {
    name: 'Electron stays out of the vault process, the window and shared',
    find: (file) =>
      isVault(file.path) || isWindow(file.path) || isShared(file.path)
        ? specifiersWhere(file, ({ specifier }) => /^electron(\/|$)/.test(specifier))
        : [],
  },
  {
    name: 'cryptography lives in keys, backup and packets',
    find: (file) => (isCryptoAllowed(file.path) ? [] : specifiersWhere(file, isCrypto)),
  },
  {
    name: 'SQL lives in storage',
    find: (file) => {
      if (isStorage(file.path)) return []
      const isWritten = file.texts.filter((text) => sql.test(text))
      return isVault(file.path) && file.names.has('pragma') ? [...isWritten, 'pragma'] : isWritten
    },
  },
  {
    name: 'a rule reads no clock and no chance',
    find: (file) => (isPure(file.path) ? file.impurities : []),
  },
  {
    name: 'the window takes zod and the contract as types only',
    find: (file) =>
      isWindow(file.path)
        ? specifiersWhere(file, ({ specifier, target, isTypeOnly }) => {
            return (
              !isTypeOnly &&
              (/^zod(\/|$)/.test(specifier) || target?.startsWith('src/shared/contract/') === true)
            )
          })
        : [],
  },
  {
    name: 'nothing speaks of a network',
    find: (file) => [
      ...[...file.names].filter((name) => networkNames.has(name)),
      ...specifiersWhere(file, ({ specifier }) => networkModules.test(specifier)),
    ],
  },
  {
    name: 'a shape is a type; an interface only extends one of somebody else',
    find: ({ interfaces }) => interfaces,
  },
  {
    name: 'a file is named for its subject',
    find: ({ path }) => (/\/(utils?|helpers?|common|misc)\.tsx?$/.test(path) ? [path] : []),
  },
]

const isArrow = (importer: string, target: string): boolean => {
  const from = zoneOf(importer)
  const to = zoneOf(target)
  if (from === null || to === null) return true // the next rule's business
  return mayImport(from, to) || exceptions.some((one) => one.from === from && one.to === to)
}

const isOtherFeature = (importer: string, target: string): boolean => {
  const to = zoneOf(target)
  return to?.startsWith('features/') === true && zoneOf(importer) !== to
}

const isCrypto = ({ specifier, names }: Import): boolean =>
  cryptoLibraries.test(specifier) ||
  (/^(node:)?crypto$/.test(specifier) && !(names.length > 0 && names.every((name) => name === 'randomUUID')))

/** Every broken rule in these files, in the order of the files. */
export const findViolations = (files: readonly Facts[]): readonly Violation[] =>
  files.flatMap((file) =>
    rules.flatMap((rule) => rule.find(file).map((found) => ({ rule: rule.name, file: file.path, found }))),
  )
