export { RestoreAtDoor } from './RestoreAtDoor.tsx'
export { VaultScreen } from './VaultScreen.tsx'
