import type { Balance } from '../contract/together.ts'

/** As far back as giving and receiving are looked at. */
export const balanceDays = 180

/** What I gave and got in one circle, each counted as domain.md 7 says; nobody ever sees the numbers. */
export type GivenAndReceived = { readonly given: number; readonly received: number }

const enoughToSay = 4
const tilt = 0.25

/** In a word (domain.md 7): (given − received) / (given + received), once there are four in all. */
export const balanceOf = ({ given, received }: GivenAndReceived): Balance => {
  const all = given + received
  if (all < enoughToSay) return 'too-early'
  const balance = (given - received) / all
  if (balance > tilt) return 'giving'
  return balance < -tilt ? 'receiving' : 'balanced'
}
