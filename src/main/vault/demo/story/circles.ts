import type { Cadence, CircleKind } from '#shared/contract/circles.ts'
import type { ConsentLevel, SharingLevel } from '#shared/contract/consent.ts'
import type { CircleRetentionDays } from '#shared/domain/retention.ts'
import type { Day } from './day.ts'
import type { PersonKey } from './people.ts'

type Circle = {
  readonly name: string
  readonly kind: CircleKind
  readonly purpose: string
  readonly foundedOn: Day
  readonly cadence: Cadence
  readonly minutes: number
  readonly notes: ConsentLevel
  readonly sharing: SharingLevel
  /** What its members said may be written about them; in the order of their seats, mine is the first. */
  readonly members: Readonly<Partial<Record<PersonKey, ConsentLevel>>>
  /** Those who came later, and when. */
  readonly joined?: Readonly<Partial<Record<PersonKey, Day>>>
  readonly days?: Partial<CircleRetentionDays>
  readonly closedOn?: Day
}

const all = {
  H: {
    name: 'Harbour Table',
    kind: 'mutual',
    purpose: 'Six trades and one library telling each other the truth.',
    foundedOn: -336,
    cadence: { mode: 'every_n_months', n: 2 },
    minutes: 120,
    notes: 'agreed',
    sharing: 'own_learning',
    members: {
      tob: 'agreed',
      mar: 'agreed',
      jul: 'agreed',
      san: 'agreed',
      dav: 'none',
      pri: 'agreed',
    },
    joined: { pri: -150 },
    days: { private_days: 180, agreed_days: 400 },
  },
  P: {
    name: 'Two Chairs',
    kind: 'pair',
    purpose: 'Somebody who knows the job and not my people.',
    foundedOn: -402,
    cadence: { mode: 'every_n_months', n: 1 },
    minutes: 60,
    notes: 'agreed',
    sharing: 'sealed',
    members: { bru: 'agreed' },
    days: { private_days: 365, agreed_days: 730, after_close_days: 365 },
    // It grew into Plumline Four.
    closedOn: -119,
  },
  M: {
    name: 'Plumline Four',
    kind: 'mastermind',
    purpose: 'Four houses, four promises at a time.',
    foundedOn: -116,
    cadence: { mode: 'every_n_weeks', n: 2 },
    minutes: 75,
    notes: 'agreed',
    sharing: 'own_learning',
    members: { bru: 'agreed', lid: 'agreed', oma: 'agreed' },
  },
  K: {
    name: 'Kitchen Table, Alder Lane',
    kind: 'table',
    purpose: 'Whoever sits here is worth knowing.',
    foundedOn: -292,
    cadence: { mode: 'every_n_months', n: 1 },
    minutes: 120,
    notes: 'agreed',
    sharing: 'unattributed',
    members: {
      ast: 'headline',
      wil: 'headline',
      ros: 'headline',
      hen: 'headline',
      noo: 'headline',
      fer: 'headline',
      gal: 'headline',
      ama: 'headline',
      tes: 'headline',
    },
    days: { private_days: 365 },
  },
  R: {
    name: 'Across the Floor',
    kind: 'reciprocal',
    purpose: 'You explain tomorrow, I explain the building.',
    foundedOn: -141,
    cadence: { mode: 'loose', n: null },
    minutes: 45,
    notes: 'headline',
    sharing: 'own_learning',
    members: { kia: 'headline' },
  },
  N: {
    name: 'New Branch Leads',
    kind: 'group_mentoring',
    purpose: 'Nobody should start this job alone.',
    foundedOn: -12,
    cadence: { mode: 'every_n_weeks', n: 6 },
    minutes: 120,
    notes: 'headline',
    sharing: 'own_learning',
    members: {
      hol: 'headline',
      min: 'headline',
      pel: 'headline',
      rut: 'headline',
      cor: 'headline',
    },
  },
} as const satisfies Readonly<Record<string, Circle>>

export type CircleKey = keyof typeof all
export const circles: Readonly<Record<CircleKey, Circle>> = all
