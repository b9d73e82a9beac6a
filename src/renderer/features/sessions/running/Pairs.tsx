import { useState, type ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { pairsOf } from '#shared/domain/running/pairs.ts'
import { useText } from '#i18n/index.ts'
import { Button, useCommand, useCommandKey } from '#ui/index.ts'

type PairsProps = { readonly view: RunningView; readonly step: RunningStep }

/** Who goes together in small groups: a suggestion, other ones at a key, and nothing of it is kept. */
export const Pairs = ({ view, step }: PairsProps): ReactNode => {
  const { t, list } = useText()
  const keyOf = useCommandKey()
  const [times, setTimes] = useState(0)
  const { people, number } = view.session
  const here = people.filter(({ attendance }) => attendance !== 'away')
  const before = view.steps.filter(({ speaker }) => speaker === 'pairs').findIndex(({ id }) => id === step.id)
  const pairs = pairsOf(
    here.map(({ personId }) => personId),
    number + Math.max(0, before) + times,
  )
  const nameOf = (id: string): string => {
    const person = here.find(({ personId }) => personId === id)
    return person?.isMe === true ? t('sessions.people.you') : (person?.name ?? '')
  }
  const mix = pairs.length > 1 ? () => setTimes((so) => so + 1) : null
  useCommand('next-speaker', mix)
  return (
    <section className="pairs" aria-label={t('running.pairs.title')}>
      <p className="small second">{t('running.pairs.says')}</p>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.join(' ')}>{list(pair.map(nameOf))}</li>
        ))}
      </ul>
      {mix !== null && (
        <Button size="small" look="soft" onPress={mix} shortcut={keyOf('next-speaker') ?? ''}>
          {t('running.pairs.mix')}
        </Button>
      )}
    </section>
  )
}
