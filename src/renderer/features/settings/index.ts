export { KeysScreen } from './keys/KeysScreen.tsx'
export { SettingsScreen } from './SettingsScreen.tsx'
