import { lookAlong, lookAtTheDoor } from '#tests/support/lookAtScreens.ts'

lookAtTheDoor('English')
lookAlong('English', ['over', 'kept'])
