import { useState, type ReactNode } from 'react'
import type { CallOutput } from '#shared/contract/index.ts'
import type { HandOver } from '#shared/contract/packets.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { SessionId } from '#shared/ids.ts'
import { system, useAct, useCall } from '#bridge/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { offerAfterErasing } from '#features/erase/index.ts'
import { Button, Dialog, ErrorNotice, Switch, toast } from '#ui/index.ts'
import { PagePreview } from './PagePreview.tsx'
import { useManner } from './useManner.ts'

type HandOverDialogProps = {
  readonly sessionId: SessionId
  readonly who: HandOver
  readonly onClose: () => void
}

const monthDays = 30
const asPath = (inside: ReactNode): ReactNode => <span className="path">{inside}</span>

/** What leaves, line by line; then the packet and its six words; only then our own copy goes. */
export const HandOverDialog = ({ sessionId, who, onClose }: HandOverDialogProps): ReactNode => {
  const { t } = useText()
  const hand = { sessionId, personId: who.personId }
  const manner = useManner()
  const [isShort, setIsShort] = useState(false)
  const [made, setMade] = useState<CallOutput<'packets.makeHandOver'>>()
  const preview = useCall('packets.previewHandOver', { ...hand, ...manner.value })
  const making = useAct('packets.makeHandOver')

  const make = async (): Promise<void> => {
    const place = await system('savePacketAs', {})
    if (place === null) return
    const expiresOn = isShort ? addDays(todayHere(), monthDays) : null
    const outcome = await making.run({ ...hand, ...manner.value, expiresOn, to: place.token })
    if (outcome.ok) setMade(outcome.value)
  }

  if (made !== undefined) {
    const mayReplace = preview.value?.remains.mayReplaceCopies === true
    return <TellWords made={made} who={who} mayReplace={mayReplace} onClose={onClose} />
  }
  return (
    <Dialog
      isOpen
      isWide
      mustAnswer={making.isBusy}
      onClose={onClose}
      title={t('wrapUp.packet.title', { name: who.name })}
      says={t('wrapUp.packet.says')}
      acts={
        <>
          <Button look="quiet" autoFocus isDisabled={making.isBusy} onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            look="prime"
            isBusy={making.isBusy}
            isDisabled={preview.value === undefined}
            onPress={() => void make()}
          >
            {t('wrapUp.packet.make')}
          </Button>
        </>
      }
    >
      <PagePreview preview={preview} manner={manner} />
      <Switch isSelected={isShort} onChange={setIsShort}>
        {t('wrapUp.packet.short')}
      </Switch>
      <ErrorNotice error={making.error ?? preview.error} />
    </Dialog>
  )
}

type TellWordsProps = {
  readonly made: CallOutput<'packets.makeHandOver'>
  readonly who: HandOver
  readonly mayReplace: boolean
  readonly onClose: () => void
}

/** The only time the words are shown. Our own copy stays until somebody says that they were told. */
const TellWords = ({ made, who, mayReplace, onClose }: TellWordsProps): ReactNode => {
  const { t, rich } = useText()
  const letting = useAct('packets.letGo')
  const letGo = async (): Promise<void> => {
    const { ok } = await letting.run({ packetId: made.packetId })
    if (!ok) return
    toast(t('wrapUp.packet.gone', { name: who.name }))
    onClose()
    if (mayReplace) offerAfterErasing({ copies: true, deepClean: false })
  }
  return (
    <Dialog
      isOpen
      isWide
      mustAnswer
      onClose={onClose}
      title={t('wrapUp.words.title', { name: who.name })}
      says={t('wrapUp.words.says')}
      acts={
        <>
          <Button look="quiet" autoFocus isDisabled={letting.isBusy} onPress={onClose}>
            {t('wrapUp.words.keep')}
          </Button>
          <Button isBusy={letting.isBusy} onPress={() => void letGo()}>
            {t('wrapUp.words.letGo')}
          </Button>
        </>
      }
    >
      <ol className="packet-words" aria-label={t('wrapUp.words.label')}>
        {made.words.map((word, index) => (
          // A word may come twice, and their order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} lang="en">
            {word}
          </li>
        ))}
      </ol>
      <p className="small second">{rich('wrapUp.words.file', { file: made.shownPath, path: asPath })}</p>
      <ErrorNotice error={letting.error} />
    </Dialog>
  )
}
