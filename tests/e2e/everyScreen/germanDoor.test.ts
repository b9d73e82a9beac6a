import { lookAlong, lookAtTheDoor, lookThroughDoorways } from '#tests/support/lookAtScreens.ts'

lookAtTheDoor('German')
lookThroughDoorways('German')
lookAlong('German', ['over', 'kept'])
