export { createCovering, type CoveredPerson, type CoveredTerm, type Covering } from './covering.ts'
export { coveredDocument } from './documentCovering.ts'
export { standInsFor } from './standIns.ts'
