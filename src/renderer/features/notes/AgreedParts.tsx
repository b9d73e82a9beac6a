import type { ReactNode } from 'react'
import type { CallOutput } from '#shared/contract/index.ts'
import { ReadOnlyNote, type ReadingNames } from '#editor/index.ts'
import { useText, type Text } from '#i18n/index.ts'

/** One piece of the agreed record: the session's own, or what was agreed in a turn. */
export type AgreedPart = CallOutput<'wrapUp.readRecord'>[number]

type AgreedPartsProps = {
  readonly parts: readonly AgreedPart[]
  readonly names: ReadingNames
  /** Whose turn it was is said, too. */
  readonly isNamed: boolean
}

/** The agreed record as it is read out: what each turn was about, what its owner took along, what was agreed. */
export const AgreedParts = ({ parts, names, isNamed }: AgreedPartsProps): ReactNode => {
  const text = useText()
  const { t } = text
  return parts.map(({ turn, doc, takeaway, lines }) => (
    <section className="agreed-part" key={turn?.number ?? 0}>
      {turn !== null && (
        <h3 className="agreed-turn">
          {sayTurn(text, turn, isNamed)}
          {turn.title !== '' && (
            <span className="second">{t('notes.agreed.topic', { title: turn.title })}</span>
          )}
        </h3>
      )}
      {doc !== null && <ReadOnlyNote doc={doc} names={names} />}
      {takeaway !== '' && (
        <p className="agreed-words">
          <span className="small second">{t('notes.agreed.takeaway')}</span> <em>{takeaway}</em>
        </p>
      )}
      {lines.map(({ id, kind, text: words }) => (
        <p className="agreed-words" key={id}>
          <span className="small second">{t(`capture.kind.${kind}`)}</span> {words}
        </p>
      ))}
    </section>
  ))
}

const sayTurn = ({ t }: Text, turn: NonNullable<AgreedPart['turn']>, isNamed: boolean): string => {
  const n = String(turn.number)
  const { presenter } = turn
  if (presenter === null || !isNamed) return t('running.turn', { n })
  return presenter.isMe ? t('agenda.turn.you', { n }) : t('agenda.turn.of', { n, name: presenter.name })
}
