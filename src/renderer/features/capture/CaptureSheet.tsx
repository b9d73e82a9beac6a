import { useState, type ReactNode } from 'react'
import './capture.css'
import type { NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TurnView } from '#shared/contract/turns.ts'
import { kindOfLayer, mayBeWritten } from '#shared/domain/consent.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { isClosedStep, layerOfStep } from '#shared/domain/running/recording.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { useCall } from '#bridge/index.ts'
import { NotePanel } from '#features/notes/index.ts'
import { useText } from '#i18n/index.ts'
import { Tabs } from '#ui/index.ts'
import { ClosedStep } from './ClosedStep.tsx'
import { LendKeyboard } from './LendKeyboard.tsx'
import type { LinesPlace, SheetStep } from './kindsHere.ts'
import { Lines } from './Lines.tsx'
import { useSaid } from './said.ts'
import { TakeAway, TakenAway } from './TakeAway.tsx'

type CaptureSheetProps = {
  readonly session: SessionView
  /** The running step, when there is one. */
  readonly step: SheetStep | undefined
  readonly hue: number
}

/** The sheet one writes on while a session runs: the turn's in a turn, the session's else; each layer says where it goes. */
export const CaptureSheet = ({ session, step, hue }: CaptureSheetProps): ReactNode => {
  const turns = useCall('turns.list', { sessionId: session.id })
  const turn = turns.value?.find(
    ({ id, state, presenter }) =>
      presenter !== null && (step === undefined ? state === 'running' : id === step.turnId),
  )
  const isClosed = step !== undefined && isClosedStep(step) && session.status !== 'wrap_up'
  // What a member wants comes before what the step says: their turn tells it in its own words.
  if (isClosed && turn?.level !== 'none') return <ClosedStep session={session} step={step} />
  if (turn === undefined) return <SessionSheet session={session} step={step} hue={hue} />
  return <SheetOfTurn key={turn.id} session={session} step={step} turn={turn} hue={hue} />
}

const layersOfSession = ['private', 'agreed'] as const satisfies readonly NoteLayer[]

/** Each step opens the sheet where its text goes; the host may choose another, for as long as the step lasts. */
const useLayer = (step: SheetStep | undefined) => {
  const [chosen, setChosen] = useState<{ readonly stepId: string | undefined; readonly layer: NoteLayer }>()
  const first = step === undefined ? 'for_presenter' : layerOfStep(step, step.turnId !== null)
  const layer = chosen !== undefined && chosen.stepId === step?.id ? chosen.layer : first
  return [layer, (next: NoteLayer) => setChosen({ stepId: step?.id, layer: next })] as const
}

const SessionSheet = ({ session, step, hue }: CaptureSheetProps): ReactNode => {
  const { t } = useText()
  const [layer, setLayer] = useLayer(step)
  const consents = useCall('consent.list', { circleId: session.circleId })
  const policy = consents.value?.notePolicy
  if (policy === undefined) return null
  const open = layersOfSession.filter((one) => mayBeWritten(kindOfLayer(one), policy, 'nobody'))
  const shown = open.find((one) => one === layer) ?? open[0]
  if (shown === undefined) return <p className="sheet sheet-closed second">{t('capture.closed.circle')}</p>
  const place = { session, step, turn: null, layer: shown } satisfies LinesPlace
  return (
    <Tabs
      look="sheet"
      label={t('notes.title')}
      selected={shown}
      onSelect={setLayer}
      tabs={open.map((id) => ({
        id,
        label: t(`notes.tab.${id}`),
        content: (
          <Sheet
            place={place}
            owner={{ table: 'session', id: session.id }}
            layer={id}
            goes={t(`capture.goes.${id}`)}
            hue={hue}
          />
        ),
      }))}
      below={<Lines {...place} />}
    />
  )
}

type SheetOfTurnProps = CaptureSheetProps & { readonly turn: TurnView }

const layersOfTurn = ['for_presenter', 'agreed', 'private'] as const

/** What is written in a turn, while it runs and afterwards. */
export const SheetOfTurn = ({ session, step, turn, hue }: SheetOfTurnProps): ReactNode => {
  const { t } = useText()
  const [layer, setLayer] = useLayer(step)
  const consents = useCall('consent.list', { circleId: session.circleId })
  const { presenter } = turn
  const name = presenter?.name ?? t('capture.member')
  if (turn.handedOverOn !== null) {
    return <p className="sheet sheet-closed second">{t('capture.handedOver', { name })}</p>
  }
  if (turn.level === 'none') {
    return <p className="sheet sheet-closed second">{t('capture.closed', { name })}</p>
  }
  const policy = consents.value?.notePolicy
  const member = consents.value?.members.find(({ personId }) => personId === presenter?.id)
  const subject = member ?? ({ isMe: presenter?.isMe === true, consent: turn.level } as const)
  const open = layersOfTurn.filter(
    (one) => policy !== undefined && mayBeWritten(kindOfLayer(one), policy, subject),
  )
  const shown = open.find((one) => one === layer) ?? open[0]
  if (policy === undefined) return null
  if (shown === undefined) {
    return <p className="sheet sheet-closed second">{t('capture.closed.headline', { name })}</p>
  }
  const place = { session, step, turn, layer: shown } satisfies LinesPlace
  const isOver = !isUnderWay(session.status)
  const isRunning = session.status === 'running' || session.status === 'paused'
  const isLendable = isRunning && turn.state === 'running' && open.includes('for_presenter')
  const labelOf = (one: (typeof layersOfTurn)[number]): string =>
    one !== 'for_presenter'
      ? t(`capture.tab.${one}`)
      : presenter?.isMe === true
        ? t('capture.tab.for_presenter.you')
        : t('capture.tab.for_presenter', { name })
  return (
    <Tabs
      look="sheet"
      label={t('notes.title')}
      selected={shown}
      onSelect={setLayer}
      tabs={open.map((id) => ({
        id,
        label: labelOf(id),
        content: (
          <Sheet
            place={place}
            owner={{ table: 'turn', id: turn.id }}
            layer={id}
            goes={
              id !== 'for_presenter'
                ? t(`capture.goes.${id}`)
                : presenter?.isMe === true
                  ? t('capture.goes.private')
                  : t('capture.goes.for_presenter', { name })
            }
            hue={hue}
          />
        ),
      }))}
      above={
        <>
          <TurnHead turn={turn} isLendable={isLendable} />
          {isOver && <TakenAway turn={turn} />}
        </>
      }
      below={
        <>
          <Lines {...place} />
          {!isOver && <TakeAway turn={turn} isAskedFor={step?.kinds.includes('takeaway') === true} />}
        </>
      }
    />
  )
}

type TurnHeadProps = { readonly turn: TurnView; readonly isLendable: boolean }

/** What the presenter wants from the room, what is out of bounds, and who may write: whoever gets the keyboard. */
const TurnHead = ({ turn, isLendable }: TurnHeadProps): ReactNode => {
  const { t, list } = useText()
  if (turn.topic === null && !isLendable) return null
  const { title, wants, notWanted, useLimit } = turn.topic ?? {
    title: '',
    wants: [],
    notWanted: '',
    useLimit: '',
  }
  return (
    <div className="turn-head">
      <div>
        {title !== '' && <h2 className="turn-title">{title}</h2>}
        {wants.length > 0 && (
          <p className="small second">
            {t('capture.wants', { wishes: list(wants.map((wish) => t(`topics.wish.${wish}`))) })}
          </p>
        )}
        {notWanted !== '' && <p className="small second">{t('capture.notWanted', { words: notWanted })}</p>}
        {useLimit !== '' && <p className="small second">{t('capture.useLimit', { limit: useLimit })}</p>}
      </div>
      {isLendable && (
        <div className="turn-lend">
          <LendKeyboard sessionId={turn.sessionId} turnId={turn.id} />
        </div>
      )}
    </div>
  )
}

const Sheet = ({
  place,
  owner,
  layer,
  goes,
  hue,
}: {
  readonly place: LinesPlace
  readonly owner: NoteOwner
  readonly layer: NoteLayer
  readonly goes: string
  readonly hue: number
}): ReactNode => {
  const { date } = useText()
  const { circleId, id: sessionId, people, plannedFor, status } = place.session
  // In my own notes about somebody's turn a step that names nobody is mine.
  const ownerId = layer === 'private' ? null : (place.turn?.presenter?.id ?? null)
  const turn = place.turn === null ? {} : { turn: { id: place.turn.id, ownerId } }
  return (
    <NotePanel
      owner={owner}
      layer={layer}
      place={{ circleId, sessionId, ...turn }}
      hue={hue}
      goes={goes}
      said={useSaid(place)}
      autoFocus={status === 'running'}
      onPaper={{
        title: date(dayOf(plannedFor), 'full'),
        members: people.filter(({ isGuest }) => !isGuest).length,
      }}
    />
  )
}
