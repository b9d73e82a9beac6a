import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureHost } from './host.mjs'
import { ensureWitnesses } from './witnesses.mjs'

/** @typedef {{ build?: boolean | undefined, host?: boolean | undefined, witnesses?: boolean | undefined }} Needs */

/**
 * Everything a fresh clone needs; nothing, in no time, when it is all there. The dependencies and the pinned Node are
 * always among it, since nothing runs without them. When something is missing that cannot be had from here, the
 * program ends with one sentence that says so.
 * @param {Needs} needs beside the dependencies
 */
export function prepare(needs) {
  try {
    ensureDependencies()
    if (needs.witnesses) ensureWitnesses()
    if (needs.host) ensureHost()
    if (needs.build) ensureBuild()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
