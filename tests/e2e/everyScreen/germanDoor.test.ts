import { lookAlong, lookAtTheDoor } from '#tests/support/lookAtScreens.ts'

lookAtTheDoor('German')
lookAlong('German', ['over', 'kept'])
