export { PrintPage } from './PrintPage.tsx'
export { usePrint, type Printing, type PrintTarget } from './usePrint.ts'
