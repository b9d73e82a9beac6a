import { useState, type ReactNode } from 'react'
import './agenda.css'
import type { AgendaStepView, AgendaView } from '#shared/contract/agenda.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { SessionId, SessionStepId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { sayMinutes, useText } from '#i18n/index.ts'
import {
  Button,
  ConfirmDialog,
  EmptyState,
  ErrorNotice,
  Menu,
  Page,
  TextLink,
  useGo,
  Waiting,
} from '#ui/index.ts'
import { ChooseFormat } from './ChooseFormat.tsx'
import { FitLine } from './FitLine.tsx'
import { KeepAsFormat } from './KeepAsFormat.tsx'
import { AddStep, EditStep } from './StepForm.tsx'
import { StepList } from './StepList.tsx'
import { TurnList } from './TurnList.tsx'

/** What a session is going to be: its steps with their minutes, before it begins. */
export const ProgrammeScreen = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const session = useCall('sessions.get', { sessionId })
  const agenda = useCall('agenda.get', { sessionId })
  if (session.value === undefined) return <Waiting error={session.error} onAgain={session.refetch} />
  if (agenda.value === undefined) return <Waiting error={agenda.error} onAgain={agenda.refetch} />
  return <Programme session={session.value} agenda={agenda.value} />
}

type Asking =
  | { readonly kind: 'format' | 'keep' | 'newer' }
  | { readonly kind: 'add'; readonly afterStepId: SessionStepId | null }
  | { readonly kind: 'edit'; readonly step: AgendaStepView }

type ProgrammeProps = { readonly session: SessionView; readonly agenda: AgendaView }

const Programme = ({ session, agenda }: ProgrammeProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const { sessionId, format, steps } = agenda
  const [asking, setAsking] = useState<Asking | null>(null)
  const [showsPrompts, setShowsPrompts] = useState(false)
  const setting = useAct('agenda.setLengths')
  const lengthening = useAct('agenda.setSessionLength')
  const ordering = useAct('agenda.reorder')
  const removing = useAct('agenda.removeStep')
  const dropping = useAct('turns.drop')
  const forCircle = useAct('formats.setOfCircle')
  const close = (): void => setAsking(null)
  const hasTurns = agenda.turns.length > 0 || steps.some(({ inTurnBlock }) => inTurnBlock)
  const addLast = (): void => setAsking({ kind: 'add', afterStepId: steps.at(-1)?.id ?? null })

  return (
    <Page
      overline={
        <TextLink onPress={() => go({ screen: 'session', sessionId })}>
          {`${session.circleName} · ${text.date(dayOf(session.plannedFor), 'weekday')}`}
        </TextLink>
      }
      title={t('agenda.title')}
      acts={
        <Menu
          label={t('agenda.more')}
          entries={[
            {
              id: 'keep',
              label: t('agenda.keep.act'),
              icon: 'box',
              onChoose: () => setAsking({ kind: 'keep' }),
            },
            ...(format.id === null
              ? []
              : [
                  {
                    id: 'circle',
                    label: t('agenda.forCircle.act'),
                    icon: 'people' as const,
                    onChoose: () => void forCircle.run({ circleId: session.circleId, formatId: format.id }),
                  },
                ]),
          ]}
        />
      }
    >
      <p className="lead second programme-from">
        <span>{format.name === '' ? t('agenda.from.none') : t('agenda.from', { format: format.name })}</span>
        <TextLink onPress={() => setAsking({ kind: 'format' })}>{t('agenda.another')}</TextLink>
      </p>
      <p className="small third">
        {`${sayMinutes(text, agenda.lengthMinutes)} · ${t('agenda.people', { n: agenda.people })}`}
      </p>
      {format.hasNewer && (
        <p className="programme-newer">
          <span className="second">{t('agenda.newer')}</span>{' '}
          <TextLink onPress={() => setAsking({ kind: 'newer' })}>{t('agenda.newer.act')}</TextLink>
        </p>
      )}
      <ErrorNotice
        error={
          setting.error ??
          lengthening.error ??
          ordering.error ??
          removing.error ??
          dropping.error ??
          forCircle.error
        }
      />
      {steps.length === 0 ? (
        <EmptyState
          title={t('agenda.none')}
          says={t('agenda.none.says')}
          act={<TextLink onPress={addLast}>{t('agenda.step.add')}</TextLink>}
        />
      ) : (
        <>
          <div className="programme-tools">
            <TextLink onPress={() => setShowsPrompts(!showsPrompts)}>
              {t(showsPrompts ? 'agenda.prompts.hide' : 'agenda.prompts.show')}
            </TextLink>
          </div>
          <StepList
            agenda={agenda}
            showsPrompts={showsPrompts}
            onLength={(step, seconds) =>
              void setting.run({ sessionId, lengths: [{ stepId: step.id, seconds }] })
            }
            onOrder={(moved) => void ordering.run({ sessionId, stepIds: moved.map(({ id }) => id) })}
            onEdit={(step) => setAsking({ kind: 'edit', step })}
            onAddAfter={(step) => setAsking({ kind: 'add', afterStepId: step.id })}
            onRemove={(step) => void removing.run({ sessionId, stepId: step.id })}
          />
          <div className="programme-foot">
            <Button look="soft" icon="plus" onPress={addLast}>
              {t('agenda.step.add')}
            </Button>
            <span className="small third">{t('agenda.step.keys')}</span>
          </div>
        </>
      )}
      {hasTurns && <TurnList session={session} agenda={agenda} />}
      <FitLine
        agenda={agenda}
        onShorten={(seconds) => {
          const lengths = steps.flatMap(({ id, plannedSeconds }, place) => {
            const length = seconds[place] ?? plannedSeconds
            return length === plannedSeconds ? [] : [{ stepId: id, seconds: length }]
          })
          if (lengths.length > 0) void setting.run({ sessionId, lengths })
        }}
        onDrop={(turnId) => void dropping.run({ turnId })}
        onLengthen={(lengthMinutes) => void lengthening.run({ sessionId, lengthMinutes })}
      />
      <Asked agenda={agenda} asking={asking} onClose={close} />
    </Page>
  )
}

type AskedProps = {
  readonly agenda: AgendaView
  readonly asking: Asking | null
  readonly onClose: () => void
}

const Asked = ({ agenda, asking, onClose }: AskedProps): ReactNode => {
  const { t } = useText()
  const { sessionId, format } = agenda
  const from = useCall('formats.get', format.id === null ? null : { formatId: format.id })
  const renewing = useAct('agenda.useFormat')
  switch (asking?.kind) {
    case undefined:
      return null
    case 'format':
      return <ChooseFormat agenda={agenda} onClose={onClose} />
    case 'keep':
      return <KeepAsFormat agenda={agenda} from={from.value} onClose={onClose} />
    case 'add':
      return <AddStep sessionId={sessionId} afterStepId={asking.afterStepId} onClose={onClose} />
    case 'edit':
      return <EditStep sessionId={sessionId} step={asking.step} onClose={onClose} />
    case 'newer':
      return (
        <ConfirmDialog
          title={t('agenda.newer.title')}
          goes={t('agenda.newer.goes')}
          remains={t('agenda.newer.remains')}
          stay={t('agenda.newer.stay')}
          go={t('agenda.newer.act')}
          isBusy={renewing.isBusy}
          error={renewing.error}
          onClose={onClose}
          onGo={() => {
            if (format.id === null) return onClose()
            void renewing.run({ sessionId, formatId: format.id }).then(({ ok }) => {
              if (ok) onClose()
            })
          }}
        />
      )
  }
}
