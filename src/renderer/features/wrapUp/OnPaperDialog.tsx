import { useState, type ReactNode } from 'react'
import type { HandOver } from '#shared/contract/packets.ts'
import type { SessionId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { offerAfterErasing } from '#features/erase/index.ts'
import { PrintPage, usePrint } from '#ui/print/index.ts'
import { Button, Dialog, ErrorNotice, toast } from '#ui/index.ts'
import { PagePreview } from './PagePreview.tsx'
import { PageText } from './PageText.tsx'
import { useManner } from './useManner.ts'

type OnPaperDialogProps = {
  readonly sessionId: SessionId
  readonly who: HandOver
  readonly onClose: () => void
}

/** The page goes on paper; our own copy goes once it is in their hands, and not before it was printed. */
export const OnPaperDialog = ({ sessionId, who, onClose }: OnPaperDialogProps): ReactNode => {
  const { t } = useText()
  const hand = { sessionId, personId: who.personId }
  const manner = useManner()
  const preview = useCall('packets.previewHandOver', { ...hand, ...manner.value })
  const [wasPrinted, setWasPrinted] = useState(false)
  const { print, isPrinting, error } = usePrint(() => {})
  const letting = useAct('packets.letGoOnPaper')
  const shown = preview.value

  const letGo = async (): Promise<void> => {
    if (shown === undefined) return
    const { ok } = await letting.run({ ...hand, stamp: shown.stamp })
    if (!ok) return
    toast(t('wrapUp.packet.gone', { name: who.name }))
    onClose()
    if (shown.remains.mayReplaceCopies) offerAfterErasing({ copies: true, deepClean: false })
  }
  return (
    <Dialog
      isOpen
      isWide
      mustAnswer={letting.isBusy}
      onClose={onClose}
      title={t('wrapUp.paper.title', { name: who.name })}
      says={t(wasPrinted ? 'wrapUp.paper.printed' : 'wrapUp.paper.says')}
      acts={
        <>
          <Button look="quiet" autoFocus onPress={onClose} isDisabled={letting.isBusy}>
            {t(wasPrinted ? 'wrapUp.words.keep' : 'ui.cancel')}
          </Button>
          {wasPrinted && (
            <Button isBusy={letting.isBusy} onPress={() => void letGo()}>
              {t('wrapUp.paper.letGo', { name: who.name })}
            </Button>
          )}
          <Button
            look={wasPrinted ? 'quiet' : 'prime'}
            icon="print"
            isDisabled={shown === undefined || isPrinting}
            onPress={() => {
              setWasPrinted(true)
              print('printer')
            }}
          >
            {t('wrapUp.paper.print')}
          </Button>
        </>
      }
    >
      <PagePreview preview={preview} manner={manner} />
      <ErrorNotice error={letting.error ?? preview.error ?? error} />
      {isPrinting && shown !== undefined && (
        <PrintPage title={t('wrapUp.paper.headline')} foot={t('wrapUp.paper.foot')}>
          <div className="packet-page">
            <PageText page={shown.page} />
          </div>
        </PrintPage>
      )}
    </Dialog>
  )
}
