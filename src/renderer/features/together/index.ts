export { Together } from './Together.tsx'
