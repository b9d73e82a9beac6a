import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { addMember } from './addMember.ts'
import { closeCircle } from './closeCircle.ts'
import { endMembership } from './endMembership.ts'
import { foundCircle } from './foundCircle.ts'
import { getCircle } from './circleView.ts'
import { listCircles } from './listCircles.ts'
import { getSinceWeMet } from './sinceWeMet.ts'
import { updateCircle } from './updateCircle.ts'

export const circleHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'circles.list': read(listCircles),
    'circles.get': read(getCircle),
    'circles.since': read(getSinceWeMet),
    'circles.found': write(undoable(foundCircle, 'circle-founded')),
    'circles.update': write(undoable(updateCircle, 'circle-changed')),
    'circles.close': write(undoable(closeCircle, 'circle-closed')),
    'circles.addMember': write(undoable(addMember, 'member-added')),
    'circles.endMembership': write(undoable(endMembership, 'membership-ended')),
  }) satisfies Partial<Handlers>
