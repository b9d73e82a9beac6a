import { evenLent, type Handlers, onlyWithNames } from '#vault/gate/registered.ts'
import type { VersionKeeper } from '#vault/notes/versionKeeper.ts'
import type { Policies } from '#vault/policies.ts'
import type { Room } from '#vault/room.ts'
import { actUponSteps } from '#vault/running/actUponSteps.ts'
import type { ClockWatch } from '#vault/running/clockWatch.ts'
import { goOffRecord, goOnRecord } from '#vault/running/stepActs.ts'
import type { Doorkeeper } from '#vault/vault/doorkeeper.ts'
import { beginLending } from './beginLending.ts'
import { endLending } from './endLending.ts'
import { lentSheet, requireLent } from './lentSheet.ts'

type AroundLending = {
  readonly doorkeeper: Doorkeeper
  readonly versions: VersionKeeper
  readonly watch: ClockWatch
}

export const lendingHandlers = (
  { read, write, door }: Policies,
  room: Room,
  { doorkeeper, versions, watch }: AroundLending,
) =>
  ({
    'lending.begin': onlyWithNames(write(beginLending(room, versions))),
    'lending.get': evenLent(read((db, _input, { now }) => lentSheet(db, requireLent(room), now))),
    'lending.setOffRecord': evenLent(
      write((db, { isOff }, tools) => {
        const lent = requireLent(room)
        const { sessionId } = lent
        if (isOff) actUponSteps(watch, goOffRecord)(db, { sessionId, strength: 'unwritten' }, tools)
        else actUponSteps(watch, goOnRecord)(db, { sessionId, isLengthKept: true }, tools)
        return lentSheet(db, lent, tools.now)
      }),
    ),
    'lending.end': evenLent(door(endLending(room, doorkeeper))),
  }) satisfies Partial<Handlers>
