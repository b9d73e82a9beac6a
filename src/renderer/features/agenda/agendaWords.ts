import type { AgendaStepView, AgendaView } from '#shared/contract/agenda.ts'
import { sayMinutes, type Text } from '#i18n/index.ts'

/** Half minutes are said as they are, whole ones as everywhere: "two hours", "12 minutes". */
export const sayLength = (text: Text, seconds: number): string =>
  seconds % 60 === 0 && seconds >= 3_600
    ? sayMinutes(text, seconds / 60)
    : text.t('agenda.minutes', { n: seconds / 60 })

/** Who speaks, and for how long each where that is how the step is measured. */
export const aboutStep = ({ t }: Text, step: AgendaStepView): string =>
  [
    t(`agenda.speaker.${step.speaker}`),
    ...(step.secondsPerPerson === null || step.isEdited
      ? []
      : [t('agenda.minutes.each', { n: step.secondsPerPerson / 60 })]),
    ...(step.optional ? [t('agenda.optional')] : []),
  ].join(' · ')

/** "Turn 1 · Priya"; who wants nothing written is "a member". */
export const nameOfTurn = ({ t }: Text, { turns }: AgendaView, turnId: string): string => {
  const place = turns.findIndex(({ id }) => id === turnId)
  const n = String(place + 1)
  const presenter = turns[place]?.presenter ?? null
  if (presenter === null) return t('agenda.turn.open', { n })
  if (presenter.isMe) return t('agenda.turn.you', { n })
  return presenter.name === null
    ? t('agenda.turn.member', { n })
    : t('agenda.turn.of', { n, name: presenter.name })
}
