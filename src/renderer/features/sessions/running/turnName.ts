import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { sayNumber, type Text } from '#i18n/index.ts'

/** Which turn of the session a step belongs to, from 1. */
const turnNumber = ({ steps }: RunningView, { turnId }: RunningStep): number => {
  const ids = [...new Set(steps.flatMap((step) => (step.turnId === null ? [] : [step.turnId])))]
  return turnId === null ? 0 : ids.indexOf(turnId) + 1
}

/** "Turn one", in a room that others see. */
export const turnOnly = (text: Text, view: RunningView, step: RunningStep): string =>
  text.t('running.turn', { n: sayNumber(text, turnNumber(view, step)) })

/** "Turn one · Priya"; "a member" where nothing may be written about them, "Turn one" while nobody has been chosen. */
export const turnName = (text: Text, view: RunningView, step: RunningStep): string => {
  const presenter = view.session.people.find(({ personId }) => personId === step.presenterPersonId)
  if (presenter === undefined) return turnOnly(text, view, step)
  const n = sayNumber(text, turnNumber(view, step))
  if (presenter.isMe) return text.t('agenda.turn.you', { n })
  if (view.unnamed.includes(presenter.personId)) return text.t('agenda.turn.member', { n })
  return text.t('agenda.turn.of', { n, name: presenter.name })
}
