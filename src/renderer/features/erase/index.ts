export { CopiesOffer } from './CopiesOffer.tsx'
export { setCopiesOffered } from './copiesOffer.ts'
export { EraseDialog } from './EraseDialog.tsx'
