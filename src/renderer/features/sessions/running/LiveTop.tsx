import type { ReactNode } from 'react'
import type { RunningView } from '#shared/contract/running.ts'
import { system } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { Button, IconButton, TextLink, useCommandKey, useGo, useHide } from '#ui/index.ts'
import { Closing } from './Closing.tsx'
import { LiveMenu } from './LiveMenu.tsx'
import { OffRecordButton } from './OffRecordButton.tsx'

type LiveTopProps = {
  readonly view: RunningView
  readonly hue: number
  readonly isOffRecord: boolean
  readonly onOffRecord: () => void
  readonly onRoomView: (() => void) | null
  readonly onWrapUp: () => void
  readonly onRail: () => void
}

/** Which session this is, when it will end, and the ways out of sight. */
export const LiveTop = (props: LiveTopProps): ReactNode => {
  const { view, hue, isOffRecord, onOffRecord, onRoomView, onWrapUp, onRail } = props
  const { session } = view
  const { t } = useText()
  const go = useGo()
  const keyOf = useCommandKey()
  const hide = useHide()
  const members = session.people.filter(({ isGuest }) => !isGuest).length
  return (
    <header className="live-top" data-region="strip">
      <Rosette members={members} hue={hue} size={26} />
      <span className="live-circle">
        <TextLink onPress={() => go({ screen: 'circle', circleId: session.circleId })}>
          {session.circleName}
        </TextLink>
      </span>
      {session.number > 0 && (
        <span className="second live-ordinal">{t('sessions.ordinal', { n: String(session.number) })}</span>
      )}
      <span className="spacer" />
      <Closing view={view} />
      <OffRecordButton isOff={isOffRecord} onPress={onOffRecord} />
      {onRoomView !== null && (
        <Button size="small" look="quiet" shortcut={keyOf('room-view') ?? ''} onPress={onRoomView}>
          {t('running.room.open')}
        </Button>
      )}
      <Button size="small" look="quiet" shortcut={keyOf('wrap-up-session') ?? ''} onPress={onWrapUp}>
        {t('sessions.act.wrapUp')}
      </Button>
      <span className="rail-button">
        <IconButton
          icon="people"
          label={t('sessions.rail')}
          shortcut={keyOf('session-people')}
          onPress={onRail}
        />
      </span>
      <LiveMenu view={view} />
      <IconButton icon="veil" label={t('app.bar.hide')} shortcut={keyOf('hide')} onPress={hide} />
      <IconButton
        icon="lock"
        label={t('app.bar.lock')}
        shortcut={keyOf('lock')}
        onPress={() => void system('lock', { reason: 'button' })}
      />
    </header>
  )
}
