import { app } from './app.ts'
import { BrowserWindow } from './browserWindow.ts'
import { clipboard as clipboardSurface, ClipboardItem } from './clipboard.ts'
import { dialog as dialogSurface } from './dialog.ts'
import { ipcMain } from './ipcMain.ts'
import { Menu } from './menu.ts'
import { MenuItem } from './menuItem.ts'
import { MessageChannelMain } from './messagePorts.ts'
import { nativeImage as nativeImageSurface } from './nativeImage.ts'
import { nativeTheme } from './nativeTheme.ts'
import { Notification } from './notification.ts'
import { powerMonitor } from './powerMonitor.ts'
import { refused, refuseUnknown } from './refuse.ts'
import { screen } from './screen.ts'
import { protocol, session } from './session.ts'
import { shell as shellSurface } from './shell.ts'
import { utilityProcess as utilityProcessSurface } from './utilityProcess.ts'
import { webContents as webContentsSurface } from './webContents.ts'

/** The module `electron` as an app's main process imports it. A name that is not here does not link. */
const clipboard = refuseUnknown('clipboard', clipboardSurface)
const dialog = refuseUnknown('dialog', dialogSurface)
const nativeImage = refuseUnknown('nativeImage', nativeImageSurface)
const shell = refuseUnknown('shell', shellSurface)
const utilityProcess = refuseUnknown('utilityProcess', utilityProcessSurface)
const webContents = refuseUnknown('webContents', webContentsSurface)

const autoUpdater = refused('autoUpdater')
const contentTracing = refused('contentTracing')
const crashReporter = refused('crashReporter')
const desktopCapturer = refused('desktopCapturer')
const globalShortcut = refused('globalShortcut')
const inAppPurchase = refused('inAppPurchase')
const net = refused('net')
const netLog = refused('netLog')
const powerSaveBlocker = refused('powerSaveBlocker')
const pushNotifications = refused('pushNotifications')
const safeStorage = refused('safeStorage')
const systemPreferences = refused('systemPreferences')
const webFrameMain = refused('webFrameMain')
const BaseWindow = refused('BaseWindow')
const Tray = refused('Tray')
const TouchBar = refused('TouchBar')
const WebContentsView = refused('WebContentsView')

export {
  app, autoUpdater, BaseWindow, BrowserWindow, clipboard, ClipboardItem, contentTracing, crashReporter, desktopCapturer, dialog,
  globalShortcut, inAppPurchase, ipcMain, Menu, MenuItem, MessageChannelMain, nativeImage, nativeTheme, net, netLog,
  Notification, powerMonitor, powerSaveBlocker, protocol, pushNotifications, safeStorage, screen, session, shell,
  systemPreferences, TouchBar, Tray, utilityProcess, WebContentsView, webContents, webFrameMain,
} // prettier-ignore

const everything: object = {
  app, autoUpdater, BaseWindow, BrowserWindow, clipboard, ClipboardItem, contentTracing, crashReporter, desktopCapturer, dialog,
  globalShortcut, inAppPurchase, ipcMain, Menu, MenuItem, MessageChannelMain, nativeImage, nativeTheme, net, netLog,
  Notification, powerMonitor, powerSaveBlocker, protocol, pushNotifications, safeStorage, screen, session, shell,
  systemPreferences, TouchBar, Tray, utilityProcess, WebContentsView, webContents, webFrameMain,
} // prettier-ignore

// Electron's module has a default export.
// oxlint-disable-next-line import/no-default-export
export default refuseUnknown('electron', everything)
