export { PacketsMade } from './PacketsMade.tsx'
export { Received } from './Received.tsx'
