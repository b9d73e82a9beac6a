import type { NextStepView } from '#shared/contract/steps.ts'

/** What a document that is only read must look up: it holds ids. */
export type ReadingNames = {
  /** The name of a person; undefined for nobody known. */
  readonly person: (id: string | null) => string | undefined
  /** A next step; undefined for one that is gone or not looked up yet. */
  readonly step: (id: string | null) => NextStepView | undefined
  /** "by Tuesday 1 December", "released": as every list says it. */
  readonly sayWhen: (step: NextStepView) => string
}
