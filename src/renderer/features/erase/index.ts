export { CopiesOffer } from './CopiesOffer.tsx'
export { EraseDialog } from './EraseDialog.tsx'
