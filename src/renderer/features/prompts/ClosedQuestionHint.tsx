import type { ReactNode } from 'react'
import { isClosedQuestion } from '#shared/domain/closedQuestions.ts'
import { languageAmong } from '#shared/domain/languages.ts'
import { useText } from '#i18n/index.ts'

/** A quiet remark on a question that yes or no answers; it keeps nobody from asking it. */
export const ClosedQuestionHint = ({ question }: { readonly question: string }): ReactNode => {
  const { t, tag } = useText()
  const isClosed = isClosedQuestion(question, languageAmong([tag]))
  return (
    <p className="small second closed-question" role="status">
      {isClosed && t('prompts.closed')}
    </p>
  )
}
