import { lookAlong } from '#tests/support/lookAtScreens.ts'

lookAlong('English', ['table'])
