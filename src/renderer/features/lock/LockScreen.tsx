import { useState, type ReactNode } from 'react'
import type { SystemState } from '#shared/contract/system.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { system, useCall } from '#bridge/index.ts'
import { DemoMark } from '#features/demo/index.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { Icon, OtherLanguages, ReadLine, TextLink, useCommand } from '#ui/index.ts'
import { DoorState } from './DoorState.tsx'
import { targetOf, type Target } from './target.ts'
import { LockStoryLine } from './LockStoryLine.tsx'
import { OpenForm } from './OpenForm.tsx'
import { RecoverWithWords } from './RecoverWithWords.tsx'
import { VaultChooser } from './VaultChooser.tsx'
import './lock.css'

type LockScreenProps = {
  readonly state: SystemState
  readonly onStateChange: (state: SystemState) => void
  readonly onOpened: (vault: OpenVault) => void
  readonly onNew: () => void
  readonly onRestore: () => void
  /** @param by what is at hand of it */
  readonly onRescue: (target: Target, by: 'passphrase' | 'words') => void
}

type View = 'open' | 'choose' | 'words'

/** The closed rose and one field. */
export const LockScreen = ({
  state,
  onStateChange,
  onOpened,
  onNew,
  onRestore,
  onRescue,
}: LockScreenProps): ReactNode => {
  const { t } = useText()
  const demo = state.vaults.find(({ isDemo }) => isDemo)
  const looksAround = state.lock.reason === 'look-around'
  const [target, setTarget] = useState<Target | undefined>(
    (looksAround ? demo : undefined) ?? state.vaults[0],
  )
  const [view, setView] = useState<View>(
    target === undefined || (looksAround && demo === undefined) ? 'choose' : 'open',
  )
  const look = useCall('vault.inspect', target === undefined ? null : { folder: target.folder })
  const door = look.value
  // Until the vault has been looked at, it is taken to be what it was.
  const canTry = door === undefined || door.state === 'vault'

  useCommand('open-backup', view === 'words' ? null : onRestore)

  const chooseFolder = async (): Promise<void> => {
    const chosen = await system('chooseFolder', { purpose: 'existing-vault' })
    if (chosen === null) return
    setTarget(targetOf(chosen))
    setView('open')
  }

  const forget = async (vault: Target): Promise<void> => {
    const next = await system('forgetVault', { folder: vault.folder })
    onStateChange(next)
    if (vault.folder === target?.folder) setTarget(next.vaults[0])
  }

  if (view === 'words' && target !== undefined) {
    return (
      <RecoverWithWords
        target={target}
        onOpened={onOpened}
        onBack={() => setView('open')}
        onRescue={() => onRescue(target, 'words')}
      />
    )
  }
  return (
    <main className="lock on-veil">
      {view === 'open' && door !== undefined && door.demoPassphrase !== null && <DemoMark />}
      <div className="lock-middle">
        {view === 'choose' ? (
          <VaultChooser
            vaults={state.vaults}
            onChoose={(vault) => {
              setTarget(vault)
              setView('open')
            }}
            onForget={(vault) => void forget(vault)}
            onFolder={() => void chooseFolder()}
            onNew={onNew}
            onRestore={onRestore}
            onDemo={onOpened}
            onBack={target === undefined ? undefined : () => setView('open')}
          />
        ) : (
          <>
            <div className="lock-rose">
              <Rosette members={5} size={268} closed look="on-damson" />
            </div>
            <h1>{t('lock.title')}</h1>
            <p className="lead said second">{t('lock.motto')}</p>
            {target !== undefined && canTry && (
              <OpenForm
                key={target.folder}
                target={target}
                demoPassphrase={door?.demoPassphrase ?? null}
                onOpened={onOpened}
                onAnother={() => setView('choose')}
                onRescue={() => onRescue(target, 'passphrase')}
              />
            )}
            {target !== undefined && door !== undefined && (
              <DoorState
                door={door}
                name={target.name}
                onLookAgain={look.refetch}
                onShowWhere={() => void chooseFolder()}
                onAnother={() => setView('choose')}
                onRestore={onRestore}
              />
            )}
            <ReadLine read={look} onlyErrors />
          </>
        )}
      </div>
      <footer className="lock-foot small">
        <LockStoryLine story={state.lock} />
        <span className="spacer" />
        <OtherLanguages />
        {view === 'open' && canTry && (
          <span className="across">
            <Icon name="key" />
            <TextLink onPress={() => setView('words')}>{t('lock.sheet')}</TextLink>
          </span>
        )}
      </footer>
    </main>
  )
}
