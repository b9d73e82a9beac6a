import type { CallName } from '#shared/contract/index.ts'
import type { Registered } from '#vault/gate/registered.ts'

/** Lets something follow a call once it has been committed; a refused call is followed by nothing. */
export const afterwards = <N extends CallName>(call: Registered<N>, effect: () => void): Registered<N> => ({
  ...call,
  run: (input, tools) => {
    const value = call.run(input, tools)
    if (!(value instanceof Promise)) {
      effect()
      return value
    }
    return value.then((settled) => {
      effect()
      return settled
    })
  },
})
