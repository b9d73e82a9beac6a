import { lookAlong } from '#tests/support/lookAtScreens.ts'

lookAlong('English', ['backups', 'circle'])
