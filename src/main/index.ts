import { join } from 'node:path'
import { app, nativeTheme, session } from 'electron'
import { keepMemoryOutOfCoreDumps } from './privacy/coreDump.ts'
import { forbidNavigation } from './privacy/navigation.ts'
import { closeNetworkSwitches } from './privacy/network.ts'
import { runApp } from './runApp.ts'
import { openSettingsFile } from './settingsFile.ts'
import { registerAppScheme } from './windows/appProtocol.ts'

// The app's table of contents: what must happen before it is ready, then the app itself.
const whenReady = async (): Promise<void> => {
  const settings = openSettingsFile(app.getPath('userData'))
  nativeTheme.themeSource = settings.get().appearance.theme
  await runApp({
    settings,
    // Without `persist:` the partition lives in memory and leaves nothing on disk.
    session: session.fromPartition('subrosa', { cache: false }),
    windowFiles: join(import.meta.dirname, '../renderer'),
  })
}

keepMemoryOutOfCoreDumps()
app.setName('Subrosa')
if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  closeNetworkSwitches()
  registerAppScheme()
  forbidNavigation()
  // Not awaited at the top level: `ready` comes only after this module has been evaluated (electron#40719).
  void app.whenReady().then(whenReady)
} else {
  app.quit()
}
