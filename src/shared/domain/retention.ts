import type { ContributionKind } from '../contract/contributions.ts'
import type { RetentionPreset } from '../contract/vault.ts'
import type { PlainDate } from '../dates.ts'
import { addDays, earlier } from './calendar.ts'
import { isCheckIn } from './contributions.ts'

/** How many days each kind of text stays; null keeps it (domain.md 10). Column names of `vault` and `circle`. */
export type RetentionDays = {
  readonly private_days: number | null
  readonly agreed_days: number | null
  readonly check_in_days: number | null
  readonly pulse_days: number | null
  readonly journal_days: number | null
  readonly after_leave_days: number | null
  readonly after_close_days: number | null
}

/** A circle says nothing about the journal: that is mine. */
export type CircleRetentionDays = Omit<RetentionDays, 'journal_days'>

/** The table of domain.md 10: the preset "short-lived". */
const shortLived: RetentionDays = {
  private_days: 180,
  agreed_days: 400,
  check_in_days: 60,
  pulse_days: 730,
  journal_days: null,
  after_leave_days: 30,
  after_close_days: 90,
}

const scale = (factor: number): RetentionDays => {
  const scaled = (days: number | null) => (days === null ? null : Math.round(days * factor))
  return {
    private_days: scaled(shortLived.private_days),
    agreed_days: scaled(shortLived.agreed_days),
    check_in_days: scaled(shortLived.check_in_days),
    pulse_days: scaled(shortLived.pulse_days),
    journal_days: scaled(shortLived.journal_days),
    after_leave_days: scaled(shortLived.after_leave_days),
    after_close_days: scaled(shortLived.after_close_days),
  }
}

const presets: Readonly<Record<RetentionPreset, RetentionDays>> = {
  strict: scale(0.5),
  short_lived: shortLived,
  keep_longer: scale(2),
}

/** Strict halves every time, keep longer doubles it; the journal is kept by all three. */
export const presetDays = (preset: RetentionPreset): RetentionDays => presets[preset]

/** Strict forbids plain exports. */
export const presetAllowsPlainExport = (preset: RetentionPreset): boolean => preset !== 'strict'

/** The circle's values where it has some, the vault's elsewhere. */
export const daysFor = (vault: RetentionDays, circle: CircleRetentionDays | null): RetentionDays => ({
  private_days: circle?.private_days ?? vault.private_days,
  agreed_days: circle?.agreed_days ?? vault.agreed_days,
  check_in_days: circle?.check_in_days ?? vault.check_in_days,
  pulse_days: circle?.pulse_days ?? vault.pulse_days,
  journal_days: vault.journal_days,
  after_leave_days: circle?.after_leave_days ?? vault.after_leave_days,
  after_close_days: circle?.after_close_days ?? vault.after_close_days,
})

/**
 * What a row is, as far as its time is concerned, with the day that time counts from.
 * `none` stays until something else lets it go (people, settings, a circle while it lives).
 */
export type Kept =
  | { readonly as: 'none' }
  | { readonly as: 'private'; readonly changedOn: PlainDate }
  | { readonly as: 'agreed'; readonly changedOn: PlainDate }
  | { readonly as: 'check_in'; readonly sessionOn: PlainDate }
  | { readonly as: 'pulse'; readonly sessionOn: PlainDate }
  | { readonly as: 'journal'; readonly changedOn: PlainDate }
  | { readonly as: 'left_member'; readonly leftOn: PlainDate }
  | { readonly as: 'audit'; readonly madeOn: PlainDate }

/** How long a contribution stays: agreed ones as what was agreed, a check-in from its session on, others as private ones. */
export const contributionKept = (contribution: {
  readonly kind: ContributionKind
  readonly layer: 'private' | 'for_presenter' | 'agreed'
  /** What is said in a turn belongs to its topic and is no check-in. */
  readonly isInTurn: boolean
  readonly sessionOn: PlainDate
  readonly changedOn: PlainDate
}): Kept => {
  const { kind, layer, isInTurn, sessionOn, changedOn } = contribution
  if (layer === 'agreed') return { as: 'agreed', changedOn }
  return isCheckIn(kind) && !isInTurn ? { as: 'check_in', sessionOn } : { as: 'private', changedOn }
}

/** Audit events and closed incidents: the same in every preset. */
const auditDays = 400

const after = (from: PlainDate, days: number | null): PlainDate | null =>
  days === null ? null : addDays(from, days)

const ownEnd = (kept: Kept, days: RetentionDays): PlainDate | null => {
  switch (kept.as) {
    case 'none':
      return null
    case 'private':
      return after(kept.changedOn, days.private_days)
    case 'agreed':
      return after(kept.changedOn, days.agreed_days)
    case 'check_in':
      return after(kept.sessionOn, days.check_in_days)
    case 'pulse':
      return after(kept.sessionOn, days.pulse_days)
    case 'journal':
      return after(kept.changedOn, days.journal_days)
    case 'left_member':
      return after(kept.leftOn, days.after_leave_days)
    case 'audit':
      return addDays(kept.madeOn, auditDays)
  }
}

/** When what is left of a circle goes; null while it lives, or when nothing of it goes. */
export const closing = (circleClosedOn: PlainDate | null, days: RetentionDays): PlainDate | null =>
  circleClosedOn === null ? null : after(circleClosedOn, days.after_close_days)

/**
 * `purge_on` of a row (domain.md 10): the end of its own time, or of its closed circle's if that comes first.
 * @param circleClosedOn null while the circle lives, or when the row has none
 * @returns null when it is kept
 */
export const purgeOn = (
  kept: Kept,
  days: RetentionDays,
  circleClosedOn: PlainDate | null = null,
): PlainDate | null => earlier(ownEnd(kept, days), closing(circleClosedOn, days))
