export { brandHue, hues, huesOf } from './hues.ts'
export { Rosette } from './Rosette.tsx'
export { useHues } from './useHues.ts'
