export { AliasSettings } from './AliasSettings.tsx'
export { AliasSign } from './AliasSign.tsx'
export { AliasView } from './AliasView.tsx'
export { PersonAlias } from './PersonAlias.tsx'
