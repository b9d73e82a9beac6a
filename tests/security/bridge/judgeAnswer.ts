import { errorCodes, errorReasons } from '#shared/errors.ts'
import { mark } from './hostileInputs.ts'

const codes: readonly string[] = errorCodes
const reasons: readonly string[] = errorReasons

/** @returns what is wrong with an answer to a hostile input; null when it is one of our own errors and says no more */
export const judgeAnswer = (answer: unknown): string | null => {
  if (JSON.stringify(answer).includes(mark)) return 'tells what it was given'
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'is no answer'
  if (answer.ok !== false) return 'takes it'
  if (!('error' in answer) || typeof answer.error !== 'object' || answer.error === null) return 'has no error'
  const { code, reason, message, ...more } = answer.error as Record<string, unknown>
  if (typeof code !== 'string' || !codes.includes(code) || code === 'internal') return 'has no code of ours'
  if (reason !== undefined && (typeof reason !== 'string' || !reasons.includes(reason)))
    return 'has no reason of ours'
  if (message !== (reason === undefined ? code : `${code}: ${reason}`)) return 'has words of its own'
  return Object.keys(more).length === 0 ? null : 'says more than its code'
}
