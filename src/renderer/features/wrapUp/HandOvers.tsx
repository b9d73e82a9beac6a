import { useState, type ReactNode } from 'react'
import './wrapUp.css'
import type { HandOver } from '#shared/contract/packets.ts'
import type { SessionId } from '#shared/ids.ts'
import { flushDrafts, useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, Icon } from '#ui/index.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { OnPaperDialog } from './OnPaperDialog.tsx'

type Asking = { readonly way: 'packet' | 'paper'; readonly who: HandOver }

/** What was written for somebody goes home with them: one block for each who presented. */
export const HandOvers = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const handOvers = useCall('packets.handOvers', { sessionId })
  const [asking, setAsking] = useState<Asking | null>(null)
  const shown = (handOvers.value ?? []).filter(
    ({ notes, lines, handedOverOn }) => notes + lines > 0 || handedOverOn !== null,
  )
  const ask = async (way: Asking['way'], who: HandOver): Promise<void> => {
    await flushDrafts()
    setAsking({ way, who })
  }
  return (
    <>
      {shown.map((who) => (
        <section className="wrap-block" key={who.personId}>
          {who.notes + who.lines === 0 ? (
            <Handed who={who} />
          ) : who.isMe ? (
            <Mine sessionId={sessionId} />
          ) : (
            <ForPerson who={who} onAsk={(way) => void ask(way, who)} />
          )}
        </section>
      ))}
      {asking?.way === 'packet' && (
        <HandOverDialog sessionId={sessionId} who={asking.who} onClose={() => setAsking(null)} />
      )}
      {asking?.way === 'paper' && (
        <OnPaperDialog sessionId={sessionId} who={asking.who} onClose={() => setAsking(null)} />
      )}
    </>
  )
}

const ForPerson = ({
  who,
  onAsk,
}: {
  readonly who: HandOver
  readonly onAsk: (way: Asking['way']) => void
}): ReactNode => {
  const { t } = useText()
  return (
    <>
      <h3>{t('wrapUp.hand.title', { name: who.name })}</h3>
      <p className="second">{t('wrapUp.hand.says')}</p>
      <div className="across">
        <Button icon="hand" onPress={() => onAsk('packet')}>
          {t('wrapUp.hand.act')}
        </Button>
        <Button look="quiet" icon="print" onPress={() => onAsk('paper')}>
          {t('wrapUp.hand.paper')}
        </Button>
      </div>
    </>
  )
}

const Mine = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t } = useText()
  const keeping = useAct('packets.keepMine')
  return (
    <>
      <h3>{t('wrapUp.mine.title')}</h3>
      <p className="second">{t('wrapUp.mine.says')}</p>
      <Button isBusy={keeping.isBusy} onPress={() => void keeping.run({ sessionId })}>
        {t('wrapUp.mine.act')}
      </Button>
      <ErrorNotice error={keeping.error} />
    </>
  )
}

const Handed = ({ who }: { readonly who: HandOver }): ReactNode => {
  const { t, date } = useText()
  const on = who.handedOverOn === null ? '' : date(who.handedOverOn)
  return (
    <p className="handed">
      <Icon name="check" />
      <span>
        {who.isMe ? t('wrapUp.mine.done', { date: on }) : t('wrapUp.hand.done', { name: who.name, date: on })}
      </span>
    </p>
  )
}
