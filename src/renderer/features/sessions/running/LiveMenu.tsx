import { useCallback, useState, type ReactNode } from 'react'
import type { RunningView } from '#shared/contract/running.ts'
import { runningStep, stepBefore } from '#shared/domain/running/steps.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { ChooseAboutHeld } from '#features/held/index.ts'
import { useText } from '#i18n/index.ts'
import { Menu, toast, useCommandKey, runCommand } from '#ui/index.ts'

const extraSeconds = 300

/** What is asked for now and then while a session runs. */
export const LiveMenu = ({ view }: { readonly view: RunningView }): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const adding = useAct('agenda.addStep')
  const handing = useAct('running.handOn')
  const { session, steps } = view
  const sessionId = session.id
  const held = useCall('held.list', { sessionId }).value ?? []
  const [isChoosing, setIsChoosing] = useState(false)
  const close = useCallback(() => setIsChoosing(false), [])
  const addExtraTime = async (): Promise<void> => {
    const after = runningStep(steps)?.id ?? null
    const title = t('running.extra.title')
    const added = await adding.run({
      sessionId,
      afterStepId: after,
      title,
      seconds: extraSeconds,
      speaker: 'open',
    })
    if (added.ok) toast(t('running.extra.added'))
  }
  const others = session.people.filter(({ isHost, attendance }) => !isHost && attendance !== 'away')
  return (
    <>
      <Menu
        label={t('sessions.act.more')}
        entries={[
          {
            id: 'bell',
            label: `${t('running.bell.ring')} · ${keyOf('pause-bell') ?? ''}`,
            icon: 'pause',
            onChoose: () => void runCommand('pause-bell'),
          },
          {
            id: 'unwrite',
            label: `${t('commands.unwrite')} · ${keyOf('unwrite') ?? ''}`,
            icon: 'leaf',
            onChoose: () => void runCommand('unwrite'),
          },
          {
            id: 'hold',
            label: `${t('held.offer.act')} · ${keyOf('hold-lines') ?? ''}`,
            icon: 'bud',
            onChoose: () => void runCommand('hold-lines'),
          },
          ...(held.length === 0
            ? []
            : [
                {
                  id: 'held',
                  label: t('held.choose'),
                  icon: 'list' as const,
                  onChoose: () => setIsChoosing(true),
                },
              ]),
          { id: 'extra', label: t('running.extra.add'), icon: 'plus', onChoose: () => void addExtraTime() },
          {
            id: 'skip',
            label: `${t('running.skipNext')} · ${keyOf('skip-agenda-step') ?? ''}`,
            icon: 'next',
            onChoose: () => void runCommand('skip-agenda-step'),
          },
          ...(stepBefore(steps) === undefined
            ? []
            : [
                {
                  id: 'back',
                  label: `${t('commands.previous-agenda-step')} · ${keyOf('previous-agenda-step') ?? ''}`,
                  icon: 'back' as const,
                  onChoose: () => void runCommand('previous-agenda-step'),
                },
              ]),
          ...others.map(({ personId, name, isMe }) => ({
            id: `host ${personId}`,
            label: isMe ? t('running.host.me') : t('running.host.to', { name }),
            icon: 'swap' as const,
            onChoose: () => void handing.run({ sessionId, personId }),
          })),
        ]}
      />
      {isChoosing && <ChooseAboutHeld onClose={close} />}
    </>
  )
}
