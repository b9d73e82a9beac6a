import type { MainApi } from '../wire/api.ts'
import type { Handlers } from '../wire/link.ts'
import { scriptAnswer } from './dialog.ts'
import * as electron from './electron.ts'
import { powerMonitor } from './powerMonitor.ts'
import { records } from './records.ts'
import { runFacts } from './runFacts.ts'

type TestApi = { [Name in keyof MainApi as Name extends `test.${string}` ? Name : never]: MainApi[Name] }

const onlyInTests = (): void => {
  if (!runFacts.isTest) throw new Error('only a run that a test started can be acted on')
}

/** Runs a function of the test here, with the module electron as its first argument. */
const evaluate = async (source: string, argument: unknown): Promise<unknown> => {
  onlyInTests()
  // eslint-disable-next-line no-eval -- the very purpose: a test's function, in a run that the test started
  const run = (0, eval)(`(${source})`) as (module: object, argument: unknown) => unknown
  return structuredClone(await run(electron.default, argument))
}

export const testEvents: Handlers<TestApi> = {
  'test.evaluate': ({ source, argument }) => evaluate(source, argument),
  'test.power': ({ event }) => {
    onlyInTests()
    powerMonitor.pretend(event)
  },
  'test.idle': ({ seconds }) => {
    onlyInTests()
    powerMonitor.pretendIdle(seconds)
  },
  'test.dialog': ({ answer }) => {
    onlyInTests()
    scriptAnswer(answer)
  },
  'test.records': () => {
    onlyInTests()
    return structuredClone(records)
  },
}
