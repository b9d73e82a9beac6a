/** Run by Electron where there is no Chromium: one window that is never shown, for the gallery to be drawn in. */
import { app, BrowserWindow } from 'electron'

void app
  .whenReady()
  .then(() => new BrowserWindow({ show: false, width: 1_360, height: 860 }).loadURL('about:blank'))
