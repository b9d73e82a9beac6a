import { existsSync, readFileSync } from 'node:fs'

/** The part of Vitest's JSON report that is read here. */
export type Report = {
  readonly success: boolean
  readonly testResults: readonly {
    /** Absolute path of the test file. */
    readonly name: string
    readonly status: string
    readonly message: string
    /** Milliseconds since 1970. */
    readonly startTime: number
    readonly endTime: number
    readonly assertionResults: readonly {
      readonly title: string
      /** From the file inwards; the file's own is empty. */
      readonly ancestorTitles: readonly string[]
      readonly fullName: string
      /** passed, failed, skipped, pending, todo or disabled. */
      readonly status: string
      /** What the test wrote down about itself (tests/support/effort.ts). */
      readonly meta: { readonly said?: string }
    }[]
  }[]
}

/** @returns null when the run was over before it could report */
export const readReport = (file: string): Report | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null // Vitest wrote it
