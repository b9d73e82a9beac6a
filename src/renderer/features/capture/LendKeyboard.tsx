import type { ReactNode } from 'react'
import type { SessionId, TurnId } from '#shared/ids.ts'
import { flushDrafts, system, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, useCommand, useCommandKey } from '#ui/index.ts'

type LendKeyboardProps = { readonly sessionId: SessionId; readonly turnId: TurnId }

/** Leaves nothing on screen but the sheet of this turn and the clock, for somebody else to write. */
export const LendKeyboard = ({ sessionId, turnId }: LendKeyboardProps): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const beginning = useAct('lending.begin')
  const lend = async (): Promise<void> => {
    // What is not kept yet would wait for the passphrase; its own sheet says why.
    if (!(await flushDrafts())) return
    const { ok } = await beginning.run({ sessionId, turnId })
    // Another renderer takes over: nothing else that was read stays in the memory of the window.
    if (ok) await system('renewWindow', {})
  }
  useCommand('lend-keyboard', () => void lend())
  return (
    <>
      <Button
        size="small"
        look="quiet"
        shortcut={keyOf('lend-keyboard') ?? ''}
        isBusy={beginning.isBusy}
        onPress={() => void lend()}
      >
        {t('lending.lend')}
      </Button>
      <ErrorNotice error={beginning.error} />
    </>
  )
}
