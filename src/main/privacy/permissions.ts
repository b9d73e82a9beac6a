import type { Session } from 'electron'

/** No microphone, camera, place, notification, clipboard reading, device: every permission is denied. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
