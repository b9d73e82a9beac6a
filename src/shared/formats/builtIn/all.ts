import type { BuiltInFormat } from '../format.ts'
import { mutualMentoringSession } from './mutualMentoringSession.ts'
import { forumStyleDeepDive } from './forumStyleDeepDive.ts'
import { mastermindHotSeat } from './mastermindHotSeat.ts'
import { actionLearningSet } from './actionLearningSet.ts'
import { questionsFirstSet } from './questionsFirstSet.ts'
import { backTurnedTrio } from './backTurnedTrio.ts'
import { backTurnedConsult } from './backTurnedConsult.ts'
import { clearnessCircle } from './clearnessCircle.ts'
import { caseWithoutNotes } from './caseWithoutNotes.ts'
import { goalToWillCoaching } from './goalToWillCoaching.ts'
import { talkingPieceCircle } from './talkingPieceCircle.ts'
import { tableEvening } from './tableEvening.ts'
import { professionalPeerConsultation } from './professionalPeerConsultation.ts'
import { pairConsultation } from './pairConsultation.ts'
import { accountabilityPartners } from './accountabilityPartners.ts'
import { reciprocalConversation } from './reciprocalConversation.ts'
import { asksAndOffers } from './asksAndOffers.ts'
import { issueProcessing } from './issueProcessing.ts'
import { charterSession } from './charterSession.ts'
import { valueReview } from './valueReview.ts'
import { farewell } from './farewell.ts'

/** All that Subrosa brings along, in the order in which they are offered. */
export const builtInFormats: readonly BuiltInFormat[] = [
  mutualMentoringSession,
  forumStyleDeepDive,
  mastermindHotSeat,
  actionLearningSet,
  questionsFirstSet,
  backTurnedTrio,
  backTurnedConsult,
  clearnessCircle,
  caseWithoutNotes,
  goalToWillCoaching,
  talkingPieceCircle,
  tableEvening,
  professionalPeerConsultation,
  pairConsultation,
  accountabilityPartners,
  reciprocalConversation,
  asksAndOffers,
  issueProcessing,
  charterSession,
  valueReview,
  farewell,
]
