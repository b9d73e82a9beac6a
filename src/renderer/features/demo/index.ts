export { DemoMark } from './DemoMark.tsx'
export { DemoOffer } from './DemoOffer.tsx'
export { DemoRibbon } from './DemoRibbon.tsx'
export { useDemo } from './useDemo.ts'
