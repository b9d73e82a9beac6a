import { lookAlong } from '#tests/support/lookAtScreens.ts'

lookAlong('German', ['table'])
