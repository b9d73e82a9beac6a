import type { Cadence } from '#shared/contract/circles.ts'
import type { Text } from '#i18n/index.ts'

/** How often a circle can mean to meet. "Twice a month" and "every two months" stand side by side on purpose. */
export const cadences = {
  everyWeek: { mode: 'every_n_weeks', n: 1 },
  everyTwoWeeks: { mode: 'every_n_weeks', n: 2 },
  twiceAMonth: { mode: 'twice_a_month', n: null },
  everyMonth: { mode: 'every_n_months', n: 1 },
  everySixWeeks: { mode: 'every_n_weeks', n: 6 },
  everyTwoMonths: { mode: 'every_n_months', n: 2 },
  everyThreeMonths: { mode: 'every_n_months', n: 3 },
  loose: { mode: 'loose', n: null },
  byHand: { mode: 'by_hand', n: null },
} as const satisfies Record<string, Cadence>

export type CadenceName = keyof typeof cadences

export const cadenceNames = Object.keys(cadences) as readonly CadenceName[]

/** The name of a cadence in the list, or null for one that was set elsewhere. */
export const nameOfCadence = (cadence: Cadence): CadenceName | null =>
  cadenceNames.find((name) => cadences[name].mode === cadence.mode && cadences[name].n === cadence.n) ?? null

/** "every two months", "each date by hand". */
export const sayCadence = ({ t }: Text, cadence: Cadence): string => {
  const name = nameOfCadence(cadence)
  if (name !== null) return t(`circles.cadence.${name}`)
  return t(cadence.mode === 'every_n_months' ? 'circles.cadence.months' : 'circles.cadence.weeks', {
    n: cadence.n ?? 1,
  })
}
