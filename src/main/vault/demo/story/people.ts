import type { Comfort, Relation } from '#shared/contract/people.ts'
import type { Day } from './day.ts'

type Person = Partial<Comfort> & {
  readonly name: string
  /** Stands for the name where names are covered. */
  readonly alias?: string
  readonly relation: Relation
  readonly knownFrom: Day
}

/** Whose vault it is. */
export const myName = 'Ines Falk'
export const myAlias = 'Heron'

const others = {
  tob: {
    name: 'Tobias Renner',
    alias: 'Tern',
    relation: 'outside',
    knownFrom: -336,
    howILikeHelp: 'Ask first if I want ideas.',
  },
  mar: {
    name: 'Maren Okafor',
    alias: 'Gull',
    relation: 'outside',
    knownFrom: -336,
    howILikeHelp: 'Short and straight.',
  },
  jul: {
    name: 'Jules Petit',
    alias: 'Plover',
    relation: 'outside',
    knownFrom: -336,
    accessNeeds: 'Hears badly on the left',
  },
  san: {
    name: 'Sanna Lind',
    alias: 'Swift',
    relation: 'outside',
    knownFrom: -336,
    howILikeHelp: 'Let me finish the sentence.',
  },
  dav: { name: 'Davit Moros', alias: 'Rook', relation: 'outside', knownFrom: -336 },
  pri: {
    name: 'Priya Nandakumar',
    alias: 'Wren',
    relation: 'outside',
    knownFrom: -150,
    howILikeHelp: 'Numbers calm me.',
  },
  bru: { name: 'Bruno Castell', alias: 'Cedar', relation: 'outside', knownFrom: -403 },
  lid: { name: 'Lidia Varga', alias: 'Alder', relation: 'outside', knownFrom: -116 },
  oma: { name: 'Omar Haddad-Lund', alias: 'Larch', relation: 'outside', knownFrom: -116 },
  ast: { name: 'Asta Brandvold', relation: 'neighbour', knownFrom: -292 },
  wil: { name: 'Wilma Teague', relation: 'family', knownFrom: -403 },
  ros: { name: 'Rosa Kiplimo', relation: 'friend', knownFrom: -292 },
  hen: { name: 'Henrike Vos', relation: 'team', knownFrom: -403 },
  noo: { name: 'Noor Albarran', relation: 'friend', knownFrom: -292 },
  fer: {
    name: 'Fern Aldous',
    relation: 'neighbour',
    knownFrom: -292,
    accessNeeds: 'Brings the baby',
  },
  gal: { name: 'Galina Petrik', relation: 'friend', knownFrom: -292 },
  ama: { name: 'Ama Serwah-Holt', relation: 'friend', knownFrom: -292 },
  tes: { name: 'Tess Okonma', relation: 'friend', knownFrom: -292 },
  kia: {
    name: 'Kian Osei',
    relation: 'organisation',
    knownFrom: -141,
    howILikeHelp: 'Show me once, then let me try.',
  },
  ans: { name: 'Anselm Grote', relation: 'organisation', knownFrom: -5 },
  oon: { name: 'Oona Dahlgren', relation: 'outside', knownFrom: -167 },
  hol: { name: 'Hollis Wray', relation: 'outside', knownFrom: -12 },
  min: { name: 'Mina Zoric', relation: 'outside', knownFrom: -12 },
  pel: { name: 'Pell Adeyar', relation: 'outside', knownFrom: -12 },
  rut: { name: 'Ruta Jansone', relation: 'outside', knownFrom: -12 },
  cor: { name: 'Corin Vale', relation: 'outside', knownFrom: -12 },
} as const satisfies Readonly<Record<string, Person>>

export type OtherKey = keyof typeof others
export type PersonKey = 'me' | OtherKey

/** Everybody but me. */
export const people: Readonly<Record<OtherKey, Person>> = others
