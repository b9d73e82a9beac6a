export { FindOrDo } from './FindOrDo.tsx'
