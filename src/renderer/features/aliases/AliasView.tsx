import { useMemo, type ReactNode } from 'react'
import type { SessionId } from '#shared/ids.ts'
import { flushDrafts, system, useAct, useCall } from '#bridge/index.ts'
import { AliasViewContext, ErrorNotice, useCommand } from '#ui/index.ts'

type AliasViewProps = {
  /** The session one is at: the page that takes over begins there. */
  readonly sessionId: SessionId | null
  readonly children: ReactNode
}

/** Whether names are covered, for everything inside; and the one switch. */
export const AliasView = ({ sessionId, children }: AliasViewProps): ReactNode => {
  const isOn = useCall('vault.state', {}).value?.open?.isAliased ?? false
  const setting = useAct('aliases.setView')
  const { run } = setting
  const turn = useMemo(
    () => async (): Promise<void> => {
      // What is not kept yet would be lost with this page; its own sheet says why.
      if (!(await flushDrafts())) return
      const { ok } = await run({ isOn: !isOn, at: sessionId === null ? null : { sessionId } })
      // Another renderer takes over: no name that was read stays in the memory of the window.
      if (ok) await system('renewWindow', {})
    },
    [run, isOn, sessionId],
  )
  useCommand('aliases', () => void turn())
  const state = useMemo(() => ({ isOn, turn: () => void turn() }), [isOn, turn])
  return (
    <AliasViewContext value={state}>
      {children}
      <ErrorNotice error={setting.error} />
    </AliasViewContext>
  )
}
