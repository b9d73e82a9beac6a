export { Received } from './Received.tsx'
