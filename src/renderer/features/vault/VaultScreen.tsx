import type { ReactNode } from 'react'
import { useCall } from '#bridge/index.ts'
import { HoldNotices } from '#features/holds/index.ts'
import { PacketsMade, Received } from '#features/packets/index.ts'
import { useText } from '#i18n/index.ts'
import { Page, ReadLine } from '#ui/index.ts'
import { AutomaticBackups } from './AutomaticBackups.tsx'
import { ClosingByItself } from './ClosingByItself.tsx'
import { InsideTheFile } from './InsideTheFile.tsx'
import { KnownBackups } from './KnownBackups.tsx'
import { ProvenSheet } from './ProvenSheet.tsx'
import { RestoreSection } from './RestoreSection.tsx'
import { VaultFolder } from './VaultFolder.tsx'
import { WayBackIn } from './WayBackIn.tsx'
import './vault.css'

export const VaultScreen = (): ReactNode => {
  const { t } = useText()
  const status = useCall('backup.status', {})
  const state = useCall('vault.state', {})
  const holds = useCall('holds.list', {}).value ?? []
  const vault = state.value?.open ?? undefined
  return (
    <Page
      title={t('vault.title')}
      aside={
        vault !== undefined && (
          <>
            <WayBackIn vault={vault} />
            <VaultFolder vault={vault} />
            <InsideTheFile />
            <ClosingByItself locking={vault.locking} />
            <hr className="double-rule" />
            <p className="small second">{t('vault.way.noReset')}</p>
          </>
        )
      }
    >
      <ReadLine read={status} />
      <HoldNotices holds={holds} />
      {status.value !== undefined && <ReadLine read={state} />}
      {status.value !== undefined && (
        <>
          <ProvenSheet status={status.value} />
          <AutomaticBackups status={status.value} />
          <KnownBackups known={status.value.known} />
        </>
      )}
      {vault !== undefined && <PacketsMade />}
      {vault !== undefined && <Received />}
      {vault !== undefined && <RestoreSection vault={vault} />}
    </Page>
  )
}
