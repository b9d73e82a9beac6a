import { useState, type ReactNode } from 'react'
import type { BackupStatus } from '#shared/contract/backup.ts'
import { system, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice, Notice, ProgressLine, Section, Switch } from '#ui/index.ts'

/** The folder of automatic backups, what is kept, and in words why the last one was not made. */
export const AutomaticBackups = ({ status }: { readonly status: BackupStatus }): ReactNode => {
  const { t } = useText()
  const set = useAct('backup.setAutomatic')
  const run = useAct('backup.runAutomatic')
  const [isSwitchingOff, setIsSwitchingOff] = useState(false)
  const isBusy = set.isBusy || run.isBusy
  const { automaticFolder: folder, keepMonthly } = status

  const choose = async (): Promise<void> => {
    const chosen = await system('chooseFolder', { purpose: 'backups' })
    if (chosen !== null) await set.run({ folder: chosen.token, keepMonthly })
  }

  return (
    <Section title={t('vault.automatic.title')}>
      {folder === null ? (
        <div className="setting first">
          <span className="second">{t('vault.automatic.none')}</span>
          <Button icon="folder" isBusy={isBusy} onPress={() => void choose()}>
            {t('vault.automatic.choose')}
          </Button>
        </div>
      ) : (
        <div className="settings">
          <div className="setting">
            <span>
              {t('vault.automatic.folder')}
              <br />
              <span className="explains selectable path">{folder}</span>
            </span>
            <span className="across">
              <Button size="small" look="soft" isBusy={isBusy} onPress={() => void run.run({})}>
                {t('vault.automatic.now')}
              </Button>
              <Button size="small" look="quiet" isDisabled={isBusy} onPress={() => void choose()}>
                {t('vault.automatic.change')}
              </Button>
              <Button size="small" look="quiet" isDisabled={isBusy} onPress={() => setIsSwitchingOff(true)}>
                {t('vault.automatic.off')}
              </Button>
            </span>
          </div>
          <div className="setting one">
            <Switch
              isSelected={keepMonthly}
              isDisabled={isBusy}
              onChange={(next) => void set.run({ keepMonthly: next })}
              explains={t('vault.automatic.monthlyExplains')}
            >
              {t('vault.automatic.monthly')}
            </Switch>
          </div>
        </div>
      )}
      {isBusy && <ProgressLine progress={run.progress ?? set.progress} label={t('vault.automatic.making')} />}
      <div className="stack notices">
        {status.lastTrouble !== 'none' && (
          <Notice look="correction">{t(`vault.trouble.${status.lastTrouble}`)}</Notice>
        )}
        {status.automaticFolderCopied !== null && (
          <Notice>{t('vault.copied', { service: status.automaticFolderCopied.service })}</Notice>
        )}
        <ErrorNotice error={set.error ?? run.error} />
      </div>
      <Dialog
        isOpen={isSwitchingOff}
        onClose={() => setIsSwitchingOff(false)}
        title={t('vault.automatic.offTitle')}
        says={t('vault.automatic.offSays')}
        acts={
          <>
            <Button look="quiet" autoFocus onPress={() => setIsSwitchingOff(false)}>
              {t('vault.automatic.keep')}
            </Button>
            <Button
              onPress={() => {
                setIsSwitchingOff(false)
                void set.run({ folder: null, keepMonthly })
              }}
            >
              {t('vault.automatic.off')}
            </Button>
          </>
        }
      />
    </Section>
  )
}
