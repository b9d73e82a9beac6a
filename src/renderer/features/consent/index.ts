export { ConsentChip } from './ConsentChip.tsx'
export { ConsentDialog } from './ConsentDialog.tsx'
