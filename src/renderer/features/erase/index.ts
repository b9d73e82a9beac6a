export { DeepClean } from './DeepClean.tsx'
export { EraseDialog } from './EraseDialog.tsx'
export { offerAfterErasing } from './offers.ts'
export { OffersAfterErasing } from './OffersAfterErasing.tsx'
