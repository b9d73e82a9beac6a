import type { OpenVault } from '#shared/contract/vault.ts'
import { system, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'

/** Making the demo vault and going into it. */
export const useDemo = (onOpened: (vault: OpenVault) => void) => {
  const { t, language } = useText()
  const { run, isBusy, progress, error } = useAct('vault.createDemo')
  return {
    isBusy,
    progress,
    error,
    lookAround: async (): Promise<void> => {
      const { token } = await system('demoFolder', {})
      const answer = await run({ folder: token, name: t('demo.name'), language })
      if (answer.ok) onOpened(answer.value)
    },
  }
}
export type Demo = ReturnType<typeof useDemo>
