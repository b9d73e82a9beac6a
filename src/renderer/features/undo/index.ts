export { UndoOffers } from './UndoOffers.tsx'
