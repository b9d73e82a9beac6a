export { RescueAtDoor } from './RescueAtDoor.tsx'
export { RestoreAtDoor } from './RestoreAtDoor.tsx'
export { VaultScreen } from './VaultScreen.tsx'
