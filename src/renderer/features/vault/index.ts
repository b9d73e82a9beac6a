export { giveDroppedBackup, isBackupAskedFor } from './dropped.ts'
export { RestoreAtDoor } from './RestoreAtDoor.tsx'
export { VaultScreen } from './VaultScreen.tsx'
