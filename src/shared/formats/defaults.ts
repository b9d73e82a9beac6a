import type { CircleKind } from '../contract/circles.ts'
import type { FormatId } from '../ids.ts'
import { accountabilityPartners } from './builtIn/accountabilityPartners.ts'
import { actionLearningSet } from './builtIn/actionLearningSet.ts'
import { builtInFormats } from './builtIn/all.ts'
import { forumStyleDeepDive } from './builtIn/forumStyleDeepDive.ts'
import { mastermindHotSeat } from './builtIn/mastermindHotSeat.ts'
import { mutualMentoringSession } from './builtIn/mutualMentoringSession.ts'
import { pairConsultation } from './builtIn/pairConsultation.ts'
import { professionalPeerConsultation } from './builtIn/professionalPeerConsultation.ts'
import { reciprocalConversation } from './builtIn/reciprocalConversation.ts'
import { tableEvening } from './builtIn/tableEvening.ts'
import type { BuiltInFormat } from './format.ts'

const houseFormats: Readonly<Record<CircleKind, BuiltInFormat>> = {
  mutual: mutualMentoringSession,
  forum: forumStyleDeepDive,
  mastermind: mastermindHotSeat,
  action_learning: actionLearningSet,
  group_mentoring: mutualMentoringSession,
  pair: pairConsultation,
  table: tableEvening,
  reciprocal: reciprocalConversation,
  accountability: accountabilityPartners,
  professional: professionalPeerConsultation,
  custom: mutualMentoringSession,
}

/** What a circle of this kind uses until it chooses another. Every circle may use every format. */
export const houseFormatOf = (kind: CircleKind): BuiltInFormat => houseFormats[kind]

/** Undefined for an id that is none of the built-in formats'. */
export const findBuiltInFormat = (id: FormatId): BuiltInFormat | undefined =>
  builtInFormats.find((format) => format.id === id)
