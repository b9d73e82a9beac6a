import type { ComparedLine } from '#shared/domain/comparing/compareDocuments.ts'

export type ShownLine =
  { readonly kind: 'line'; readonly line: ComparedLine } | { readonly kind: 'folded'; readonly count: number }

/** Lines kept on either side of a change, and the fewest that are worth folding. */
const around = 2
const foldedAtLeast = 3

/** Lines as they are shown: those far from any change are counted instead. */
export const foldedLines = (lines: readonly ComparedLine[]): readonly ShownLine[] => {
  const isNear = nearChanges(lines)
  const shown: ShownLine[] = []
  let far: ComparedLine[] = []
  const settle = (): void => {
    if (far.length >= foldedAtLeast) shown.push({ kind: 'folded', count: far.length })
    else shown.push(...far.map((line) => ({ kind: 'line' as const, line })))
    far = []
  }
  for (const [index, line] of lines.entries()) {
    if (isNear[index] !== true) {
      far.push(line)
      continue
    }
    settle()
    shown.push({ kind: 'line', line })
  }
  settle()
  return shown
}

const nearChanges = (lines: readonly ComparedLine[]): readonly boolean[] => {
  const isNear = lines.map(() => false)
  for (const [index, { change }] of lines.entries()) {
    if (change !== 'same') isNear.fill(true, Math.max(0, index - around), index + around + 1)
  }
  return isNear
}
