import { app, nativeTheme, type Session } from 'electron'
import { channels } from '#shared/contract/channels.ts'
import type { LockReason, SystemEvent, SystemState } from '#shared/contract/system.ts'
import { chosenKeys, platform } from './chosenKeys.ts'
import { freeDemoFolder } from './demoFolder.ts'
import { forgetVault, rememberVault } from './knownVaults.ts'
import { language } from './language.ts'
import { createLock } from './lock.ts'
import { createPathTokens } from './pathTokens.ts'
import { watchCopied } from './privacy/copied.ts'
import { watchLockTriggers } from './privacy/lockTriggers.ts'
import { blockNetwork } from './privacy/network.ts'
import { denyPermissions } from './privacy/permissions.ts'
import { systemClipboard } from './privacy/systemClipboard.ts'
import type { SettingsFile } from './settingsFile.ts'
import { localDay, localTime } from './localClock.ts'
import { startVaultProcess, type VaultProcess } from './vaultProcess.ts'
import { serveApp } from './windows/appProtocol.ts'
import { createDialogs } from './windows/dialogs.ts'
import { openLink } from './windows/openLink.ts'
import { savePagePdf } from './windows/savePagePdf.ts'
import { createMainWindow } from './windows/mainWindow.ts'
import { setMenu } from './windows/menu.ts'
import { dialogWords } from './windows/dialogWords.ts'
import { menuWords } from './windows/menuWords.ts'
import { answerSystemCalls } from './windows/systemCalls.ts'
import { systemState } from './systemState.ts'
import { createWhatIsOpen } from './whatIsOpen.ts'
import { createAsking } from './askAboutHeld.ts'

type Parts = { readonly settings: SettingsFile; readonly session: Session; readonly windowFiles: string }

/** Wires window, vault process and lock together; holds no content, only who is there. */
export const runApp = async ({ settings, session, windowFiles }: Parts): Promise<void> => {
  serveApp(session, windowFiles)
  blockNetwork(session)
  denyPermissions(session)
  const { window, load } = createMainWindow(session, settings, () => language(settings))
  const { webContents } = window

  let open = createWhatIsOpen()
  let flushed: PromiseWithResolvers<boolean> | null = null
  const send = (event: SystemEvent): void => {
    if (!window.isDestroyed()) webContents.send(channels.systemEvent, event)
  }

  // The page's own media queries must see the text size, so it is the zoom of the window.
  const applyTextSize = (): void => webContents.setZoomFactor(settings.get().appearance.textSize / 100)
  const loadPage = async (): Promise<void> => {
    await load()
    applyTextSize()
    vault.connect(webContents)
  }

  const freshWindow = async (): Promise<void> => {
    window.setContentProtection(true)
    menu.offer([])
    await loadPage()
  }

  const startVault = (): VaultProcess => {
    open = createWhatIsOpen()
    return startVaultProcess({
      onMessage: (message) => {
        const before = open.vault()
        open.hear(message)
        if (message.kind === 'erased') {
          forgetVault(settings, message.folder)
          void lock('demo-erased', null)
        }
        if (message.kind !== 'opened') return
        // The same vault at another place: it was moved, and nothing lies at the old one any more.
        if (before !== null && before.folder !== message.folder) forgetVault(settings, before.folder)
        triggers.reset()
        rememberVault(settings, { ...message, openedOn: localDay() })
      },
      onCrash: () => send({ kind: 'vault-gone' }),
    })
  }
  let vault: VaultProcess
  const tokens = createPathTokens(() => vault)
  const copied = watchCopied(systemClipboard)

  const { lock, leave, story, renewWindow } = createLock({
    requestFlush: () => {
      flushed = Promise.withResolvers<boolean>()
      send({ kind: 'flush' })
      return flushed.promise
    },
    closeVault: () => vault.close(),
    startAnew: async () => {
      tokens.forgetAll()
      asking.stay()
      vault = startVault()
      await freshWindow()
    },
    freshWindow: () => freshWindow(),
    clearCopied: copied.clear,
    clockText: localTime,
    heldLines: () => open.heldLines(),
  })
  /** Where nothing is open there is nothing to lock, and what somebody types at the lock screen stays. */
  const lockIfOpen = (reason: LockReason, minutes: number | null): void => {
    if (vault.hasEnded()) void lock('vault-crash', null)
    else if (open.policy() !== null) void lock(reason, minutes)
  }
  const asking = createAsking(
    () => open.heldLines(),
    (act, count) => send({ kind: 'ask-about-held', act, count }),
  )
  const lockByHand = (reason: 'button' | 'shortcut' | 'look-around' | 'rescue'): void => {
    if (asking.mayGo('lock')) lockIfOpen(reason, null)
  }
  const triggers = watchLockTriggers({
    policy: () => open.policy(),
    lock: lockIfOpen,
    hide: () => send({ kind: 'hide' }),
  })
  const stateNow = (): Promise<SystemState> =>
    systemState(settings, tokens, { lock: story(), isOpen: open.vault() !== null })
  const dialogs = createDialogs(window, tokens, () => dialogWords(language(settings)))
  const toggleFullScreen = (): void => window.setFullScreen(!window.isFullScreen())
  const menu = setMenu(menuWords(language(settings)), platform, chosenKeys(settings), {
    run: (command) => send({ kind: 'command', command }),
    lock: () => lockByHand('shortcut'),
    toggleFullScreen,
  })

  answerSystemCalls(
    () => (window.isDestroyed() ? null : webContents.mainFrame),
    {
      state: stateNow,
      chooseFolder: ({ purpose }) => dialogs.chooseFolder(purpose),
      suggestFolder: dialogs.suggestFolder,
      demoFolder: () => tokens.give(freeDemoFolder(settings)),
      chooseBackupFile: () => dialogs.chooseFile('backup'),
      saveBackupAs: () => dialogs.saveAs('backup', localDay()),
      choosePacketFile: () => dialogs.chooseFile('packet'),
      savePacketAs: () => dialogs.saveAs('packet', localDay()),
      saveDatesAs: () => dialogs.saveAs('dates', localDay()),
      savePagePdf: (input) => savePagePdf(window, input),
      forgetVault: ({ folder }) => {
        const path = tokens.pathOf(folder)
        if (path !== undefined) forgetVault(settings, path)
        return stateNow()
      },
      lock: ({ reason }) => {
        lockByHand(reason)
        return null
      },
      stayOpen: () => {
        asking.stay()
        return null
      },
      copied: ({ mark }) => {
        copied.note(mark)
        return null
      },
      flushed: ({ ok }) => {
        flushed?.resolve(ok)
        return null
      },
      setAppearance: (appearance) => {
        settings.set({ appearance })
        nativeTheme.themeSource = appearance.theme
        applyTextSize()
        menu.say(menuWords(language(settings)))
        return null
      },
      setKeys: (input) => {
        settings.set(input)
        menu.giveKeys(chosenKeys(settings))
        return null
      },
      renewWindow: () => {
        renewWindow()
        return null
      },
      toggleFullScreen: () => {
        toggleFullScreen()
        return null
      },
      roomView: ({ isShown }) => {
        window.setContentProtection(!isShown)
        return null
      },
      offerCommands: ({ commands }) => {
        menu.offer(commands)
        return null
      },
      openLink: async ({ address }) => ({
        isOpened: await openLink(window, address, dialogWords(language(settings))),
      }),
      quit: () => {
        window.close()
        return null
      },
    },
    tokens.give,
  )

  webContents.on('render-process-gone', () => void lock('window-crash', null))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.on('close', (event) => {
    event.preventDefault()
    if (!asking.mayGo('quit')) return
    void leave().finally(() => {
      window.destroy()
      app.quit()
    })
  })

  vault = startVault()
  await loadPage()
}
