import type { ReactNode } from 'react'
import type { PlainDate } from '#shared/dates.ts'
import type { KnownVault } from '#shared/contract/system.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { DemoOffer, useDemo } from '#features/demo/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Menu, TextLink } from '#ui/index.ts'

type VaultChooserProps = {
  readonly vaults: readonly KnownVault[]
  readonly onChoose: (vault: KnownVault) => void
  readonly onForget: (vault: KnownVault) => void
  readonly onFolder: () => void
  readonly onNew: () => void
  readonly onRestore: () => void
  readonly onDemo: (vault: OpenVault) => void
  readonly onBack: (() => void) | undefined
}

/** The vaults of this computer: the name each was given and when it was last opened, nothing of what is inside. */
export const VaultChooser = ({
  vaults,
  onChoose,
  onForget,
  onFolder,
  onNew,
  onRestore,
  onDemo,
  onBack,
}: VaultChooserProps): ReactNode => {
  const { t, ago } = useText()
  const demo = useDemo(onDemo)
  return (
    <section className="vault-chooser" aria-label={t('lock.choose.title')}>
      <h1>{t('lock.choose.title')}</h1>
      <ul>
        {vaults.map((vault, index) => (
          <li key={vault.folder}>
            <button
              type="button"
              className="vault-choice"
              autoFocus={index === 0}
              onClick={() => onChoose(vault)}
            >
              <span className="serif">{vault.name}</span>
              <span className="small second">
                {vault.lastOpenedOn === null
                  ? t('lock.choose.never')
                  : // Main stores the day as a plain date.
                    t('lock.choose.lastOpened', { ago: ago(vault.lastOpenedOn as PlainDate) })}
              </span>
              <span className="micro second path">{vault.shownPath}</span>
            </button>
            <Menu
              label={t('lock.choose.more', { name: vault.name })}
              entries={[
                {
                  id: 'forget',
                  label: t('lock.choose.forget', { name: vault.name }),
                  onChoose: () => onForget(vault),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      <div className="chooser-acts">
        <Button icon="folder" onPress={onFolder}>
          {t('lock.choose.folder')}
        </Button>
        <Button look="quiet" onPress={onNew}>
          {t('lock.choose.new')}
        </Button>
        <Button look="quiet" onPress={onRestore}>
          {t('lock.choose.restore')}
        </Button>
      </div>
      {!vaults.some(({ isDemo }) => isDemo) && <DemoOffer demo={demo} />}
      {onBack !== undefined && (
        <p className="small">
          <TextLink onPress={onBack}>{t('ui.back')}</TextLink>
        </p>
      )}
    </section>
  )
}
