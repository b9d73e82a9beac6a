import { lookAlong, lookAtTheDoor, lookThroughDoorways } from '#tests/support/lookAtScreens.ts'

lookAtTheDoor('English')
lookThroughDoorways('English')
lookAlong('English', ['over', 'kept'])
