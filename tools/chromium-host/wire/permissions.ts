/** Chromium's names of permissions (Permissions API) and Electron's for the same thing. */
export const electronPermission = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  camera: 'media',
  microphone: 'media',
  'display-capture': 'display-capture',
  midi: 'midi',
  'idle-detection': 'idle-detection',
  'local-fonts': 'fileSystem',
  'persistent-storage': 'storage-access',
  'storage-access': 'storage-access',
  'window-management': 'window-management',
  'keyboard-lock': 'keyboardLock',
  'pointer-lock': 'pointerLock',
  'screen-wake-lock': 'unknown',
  'payment-handler': 'unknown',
  'background-sync': 'unknown',
  'background-fetch': 'unknown',
  nfc: 'unknown',
  'ambient-light-sensor': 'unknown',
  accelerometer: 'unknown',
  gyroscope: 'unknown',
  magnetometer: 'unknown',
} as const

export type ChromiumPermission = keyof typeof electronPermission

export const permissionNames = Object.keys(electronPermission) as readonly ChromiumPermission[]
