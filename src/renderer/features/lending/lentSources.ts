import type { LentSheet } from '#shared/contract/lending.ts'
import type { StepsById } from '#editor/index.ts'
import { todayHere, type Text } from '#i18n/index.ts'
import { watched, type OpenSources } from '#features/notes/index.ts'
import { sayWhen } from '#features/steps/index.ts'

const notHere = (): Promise<never> => Promise.reject(new Error('the keyboard is lent'))

/** What the lent note knows: the names that stand on it and those who sit here. Next steps are shown and left alone. */
export const lentSources =
  ({ people, steps }: LentSheet) =>
  (text: Text): OpenSources => {
    const byId: StepsById = new Map(steps.map((step) => [step.id, step]))
    return {
      sources: {
        people: watched(people),
        nearby: watched(people.filter(({ isHere }) => isHere)),
        steps: watched(byId),
        wantSteps: () => undefined,
        isLookedUp: () => true,
        makesSteps: false,
        usualOwnerId: null,
        createStep: notHere,
        updateStep: notHere,
        settleStep: () => Promise.resolve(),
        reopenStep: () => Promise.resolve(),
        saidKinds: watched([]),
        keepSaid: notHere,
        sayWhen: (step) => sayWhen(text, step, todayHere()),
        today: todayHere,
      },
      offerSaid: () => undefined,
      rest: () => undefined,
      wake: () => undefined,
      close: () => undefined,
    }
  }
