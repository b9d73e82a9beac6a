import type { ConsentLevel, SharingLevel } from '../contract/consent.ts'
import type { NoteLayer } from '../contract/notes.ts'

/** From the least to the most that may be written (domain.md 9). */
export const consentLevels = ['none', 'headline', 'agreed', 'full'] as const satisfies readonly ConsentLevel[]

/** Everything that can be written about a member, by what it tells. */
export type WrittenKind =
  | 'topic-title'
  | 'brief'
  | 'next-step'
  | 'board-item'
  | 'thanks'
  | 'take-away'
  | 'presenter-text'
  | 'agreed-text'
  | 'private-text'

/**
 * The level from which each kind may be written. Words for a presenter need `agreed`: below it a member gets no more
 * than the headline, whatever a step's record says (formats.md 1).
 */
const needed: Readonly<Record<WrittenKind, ConsentLevel>> = {
  'topic-title': 'headline',
  'next-step': 'headline',
  'board-item': 'headline',
  thanks: 'headline',
  brief: 'agreed',
  'take-away': 'agreed',
  'presenter-text': 'agreed',
  'agreed-text': 'agreed',
  'private-text': 'full',
}

/** Of whom something is written. Nobody: text about no one member, as of a whole session. */
export type Subject = { readonly isMe: boolean; readonly consent: ConsentLevel } | 'nobody'

const rank = (level: ConsentLevel): number => consentLevels.indexOf(level)

export const isBelow = (level: ConsentLevel, other: ConsentLevel): boolean => rank(level) < rank(other)

/** The stricter of two levels. */
export const stricter = (one: ConsentLevel, other: ConsentLevel): ConsentLevel =>
  isBelow(one, other) ? one : other

/** What may be written about somebody here: the stricter of the circle's policy and what they said (invariant 4). */
export const levelFor = (policy: ConsentLevel, subject: Subject): ConsentLevel =>
  subject === 'nobody' ? policy : stricter(policy, subject.consent)

/** Private lines about oneself or about nobody tell nothing of a member: the circle forbids them at `none` only. */
const neededFor = (kind: WrittenKind, subject: Subject): ConsentLevel =>
  kind === 'private-text' && (subject === 'nobody' || subject.isMe) ? 'headline' : needed[kind]

export const mayBeWritten = (kind: WrittenKind, policy: ConsentLevel, subject: Subject): boolean =>
  !isBelow(levelFor(policy, subject), neededFor(kind, subject))

/** The kinds that are above a level, which lowering to it strikes. */
export const kindsAbove = (policy: ConsentLevel, subject: Subject): readonly WrittenKind[] =>
  (Object.keys(needed) as WrittenKind[]).filter((kind) => !mayBeWritten(kind, policy, subject))

const textOf: Readonly<Record<NoteLayer, WrittenKind>> = {
  private: 'private-text',
  for_presenter: 'presenter-text',
  agreed: 'agreed-text',
}

/** Notes and contributions tell as much as their layer does. */
export const kindOfLayer = (layer: NoteLayer): WrittenKind => textOf[layer]

/** Whether the giver of a contribution may be stored at all (invariant 3). */
export const mayBeNamed = (
  giver: { readonly isMe: boolean; readonly consent: ConsentLevel },
  circle: { readonly policy: ConsentLevel; readonly sharing: SharingLevel },
): boolean =>
  giver.isMe ||
  (circle.sharing === 'attributed_with_permission' && !isBelow(levelFor(circle.policy, giver), 'agreed'))
