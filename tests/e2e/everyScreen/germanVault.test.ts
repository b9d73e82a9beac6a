import { lookAlong } from '#tests/support/lookAtScreens.ts'

lookAlong('German', ['places', 'backups', 'circle'])
