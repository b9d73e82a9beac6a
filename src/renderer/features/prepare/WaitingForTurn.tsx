import { useState, type ReactNode } from 'react'
import type { Preparation } from '#shared/contract/prepare.ts'
import { useText, type Text } from '#i18n/index.ts'
import { Row, Section, TextLink } from '#ui/index.ts'

type Waiting = Preparation['waiting'][number]

const shownAtFirst = 4

/** Whose turn it might be: the longest wait first, in words, and nobody has to say why they swap. */
export const WaitingForTurn = ({ waiting }: { readonly waiting: readonly Waiting[] }): ReactNode => {
  const text = useText()
  const { t } = text
  const [isWhole, setIsWhole] = useState(false)
  if (waiting.length === 0) return null
  const shown = isWhole ? waiting : waiting.slice(0, shownAtFirst)
  return (
    <Section
      title={t('prepare.turns.title')}
      beside={
        waiting.length > shownAtFirst && (
          <TextLink onPress={() => setIsWhole(!isWhole)}>
            {t(isWhole ? 'prepare.turns.fewer' : 'prepare.turns.all')}
          </TextLink>
        )
      }
    >
      <ul className="rows">
        {shown.map((one) => (
          <Row key={one.personId} fact={sayTurn(text, one)}>
            <span className="waiting-name">{one.isMe ? t('prepare.you') : one.name}</span>
          </Row>
        ))}
      </ul>
      <p className="small third">{t('prepare.turns.says')}</p>
    </Section>
  )
}

const sayTurn = (text: Text, { turn, hasBrief }: Waiting): string => {
  const said =
    turn.kind === 'unsaid'
      ? []
      : [
          turn.kind === 'not-yet'
            ? text.t('prepare.turns.notYet')
            : text.t('prepare.turns.last', { date: text.date(turn.on) }),
        ]
  return [...said, ...(hasBrief ? [text.t('prepare.turns.brief')] : [])].join(' · ')
}
