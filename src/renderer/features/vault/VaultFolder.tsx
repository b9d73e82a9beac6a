import { useState, type ReactNode } from 'react'
import type { ChosenPath } from '#shared/contract/system.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { system, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice, Notice, ProgressLine, Section, toast } from '#ui/index.ts'
import { RenameVault } from './RenameVault.tsx'

/** The vault's name and folder, both visible from outside; who else copies the folder is said plainly. */
export const VaultFolder = ({ vault }: { readonly vault: OpenVault }): ReactNode => {
  const { t } = useText()
  const [isRenaming, setIsRenaming] = useState(false)
  const [target, setTarget] = useState<ChosenPath>()
  const move = useAct('vault.move')

  const choose = async (): Promise<void> => {
    const chosen = await system('chooseFolder', { purpose: 'move-vault' })
    if (chosen !== null) setTarget(chosen)
  }
  const run = async (to: ChosenPath): Promise<void> => {
    const answer = await move.run({ folder: to.token })
    if (!answer.ok) return
    setTarget(undefined)
    toast(t('vault.folder.moved'))
  }
  return (
    <Section title={t('vault.folder.title')}>
      <div className="settings">
        <div className="setting">
          <span>
            {t('vault.folder.name')}
            <br />
            <span className="explains">{vault.name}</span>
          </span>
          <Button size="small" look="soft" onPress={() => setIsRenaming(true)}>
            {t('vault.folder.rename')}
          </Button>
        </div>
        <div className="setting">
          <span>
            {t('vault.folder.folder')}
            <br />
            <span className="explains selectable path">{vault.folder}</span>
          </span>
          {vault.demo === null && (
            <Button size="small" look="soft" onPress={() => void choose()}>
              {t('vault.folder.move')}
            </Button>
          )}
        </div>
      </div>
      <div className="stack notices">
        {vault.copiedElsewhere !== null && (
          <Notice>{t('vault.copied', { service: vault.copiedElsewhere.service })}</Notice>
        )}
        {vault.mendedHeader && <Notice>{t('vault.folder.mended')}</Notice>}
      </div>
      {isRenaming && <RenameVault name={vault.name} onClose={() => setIsRenaming(false)} />}
      {target !== undefined && (
        <Dialog
          isOpen
          onClose={() => setTarget(undefined)}
          mustAnswer={move.isBusy}
          title={t('vault.folder.moveTitle')}
          says={t('vault.folder.moveSays', { path: target.shownPath })}
          acts={
            <>
              <Button look="quiet" autoFocus isDisabled={move.isBusy} onPress={() => setTarget(undefined)}>
                {t('vault.folder.moveKeep')}
              </Button>
              <Button isBusy={move.isBusy} onPress={() => void run(target)}>
                {t('vault.folder.moveAct')}
              </Button>
            </>
          }
        >
          {move.isBusy && <ProgressLine progress={move.progress} />}
          <ErrorNotice error={move.error} />
        </Dialog>
      )}
    </Section>
  )
}
