import { join } from 'node:path'
import { app, nativeTheme, session } from 'electron'
import { runApp } from './runApp.ts'
import { registerAppScheme } from './windows/appProtocol.ts'
import { closeNetworkSwitches } from './privacy/network.ts'
import { forbidNavigation } from './privacy/navigation.ts'
import { openSettingsFile } from './settingsFile.ts'

// The app's table of contents: what must happen before it is ready, then the app itself.
app.setName('Subrosa')
if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  closeNetworkSwitches()
  registerAppScheme()
  forbidNavigation()
  await app.whenReady()
  const settings = openSettingsFile(app.getPath('userData'))
  nativeTheme.themeSource = settings.get().appearance.theme
  await runApp({
    settings,
    // Without `persist:` the partition lives in memory and leaves nothing on disk.
    session: session.fromPartition('subrosa', { cache: false }),
    windowFiles: join(import.meta.dirname, '../renderer'),
  })
} else {
  app.quit()
}
