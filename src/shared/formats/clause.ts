/** The parts of a charter, in its order. */
export const charterClauseKinds = [
  'purpose',
  'values',
  'scope',
  'own_story',
  'forever',
  'household',
  'absent',
  're_raise',
  'channels',
  'notes',
  'recording',
  'honesty',
  'flat',
  'pass',
  'conflicts',
  'insider',
  'employer',
  'limits',
  'breach',
  'commitment',
  'joining',
  'leaving',
  'review',
] as const
export type CharterClauseKind = (typeof charterClauseKinds)[number]

/** A clause in its wordings; a circle picks one of them or writes its own. */
export type CharterClause = {
  readonly kind: CharterClauseKind
  /** Belongs to every charter. */
  readonly isRequired: boolean
  readonly strict: string
  readonly middle: string
  readonly light: string | null
}
