import type { Bridge } from '#shared/contract/bridge.ts'

/** What a vault would answer to the calls that a few fields make while one types. */
const answers: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => unknown>> = {
  'vault.completeWord': ({ prefix }) => ({ words: prefix === 'harvest' ? ['harvest'] : [] }),
  'vault.gradePassphrase': ({ passphrase }) => {
    const score = Math.min(4, Math.floor(String(passphrase).length / 6))
    return { score, enough: score > 2, hint: score > 2 ? 'none' : 'guessable' }
  },
}

/** There is no vault behind the gallery: fields get the answers above, every other call waits for ever. */
export const standInForPreload = (): void => {
  let receive: Parameters<Bridge['listen']>[0] = () => undefined
  const bridge = {
    listen: (onMessage) => {
      receive = onMessage
    },
    post: (message) => {
      if (message.kind !== 'call') return
      const answer = answers[message.name]
      if (answer === undefined) return
      const value = answer(message.input as Readonly<Record<string, unknown>>)
      queueMicrotask(() => receive({ kind: 'result', id: message.id, result: { ok: true, value } }))
    },
    system: () => new Promise(() => undefined),
    droppedFile: () => Promise.resolve(null),
  } satisfies Bridge
  Object.assign(window, { subrosa: bridge })
}
