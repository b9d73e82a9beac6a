import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest wherever it runs: begun last, one worker would be left waiting for it. */
const long = /\/e2e\/(?:everyScreen\/|fullVault|theWayThrough)/u

/** Vitest's own order knows how long files took the last time, and nothing on a new computer. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, which answers with a new list
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
