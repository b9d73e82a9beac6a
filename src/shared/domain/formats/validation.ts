import type { FormatContent, FormatStep } from '../../formats/format.ts'

/** What keeps a format from being one (formats.md 4). `step` counts from 0. */
export type FormatFault =
  | { readonly code: 'no-name' | 'no-steps' | 'split-block' | 'no-presenter' | 'turns-without-block' }
  | { readonly code: 'no-title' | 'minutes'; readonly step: number }

/** A step takes between none and four hours. */
export const mostMinutes = 240

const hasSensibleMinutes = ({ minutes, minutesPerPerson }: FormatStep): boolean => {
  const given = minutes ?? minutesPerPerson
  return (
    given !== null &&
    (minutes === null || minutesPerPerson === null) &&
    Number.isFinite(given) &&
    given >= 0 &&
    given <= mostMinutes
  )
}

/** The steps of the turn block stand together and the presenter speaks in it. */
const faultsOfBlock = ({ steps, defaultTurns }: FormatContent): FormatFault[] => {
  const places = steps.flatMap(({ inTurnBlock }, place) => (inTurnBlock ? [place] : []))
  const first = places[0]
  const last = places.at(-1)
  if (first === undefined || last === undefined)
    return defaultTurns > 0 ? [{ code: 'turns-without-block' }] : []
  const faults: FormatFault[] = []
  if (last - first + 1 !== places.length) faults.push({ code: 'split-block' })
  if (!steps.some(({ inTurnBlock, speaker }) => inTurnBlock && speaker === 'presenter'))
    faults.push({ code: 'no-presenter' })
  return faults
}

/** Everything that is wrong with a format, whole ones first; empty for a good one. */
export const faultsOf = (format: FormatContent): FormatFault[] => [
  ...(format.name.trim() === '' ? [{ code: 'no-name' as const }] : []),
  ...(format.steps.length === 0 ? [{ code: 'no-steps' as const }] : []),
  ...faultsOfBlock(format),
  ...format.steps.flatMap((step, place): FormatFault[] => [
    ...(step.title.trim() === '' ? [{ code: 'no-title' as const, step: place }] : []),
    ...(hasSensibleMinutes(step) ? [] : [{ code: 'minutes' as const, step: place }]),
  ]),
]
