/** What one checker found. `seen` is the number of files it looked at: a checker that saw none has failed. */
export type Outcome = { readonly passed: boolean; readonly seen: number; readonly report: string }

/** One way of checking the project that lies in `root`, which has its own configuration and node_modules. */
export type Checker = { readonly name: string; readonly check: (root: string) => Promise<Outcome> }

/** Ends in failure when nothing was looked at, whatever the checker itself thought of that. */
export const demandFiles = ({ passed, seen, report }: Outcome): Outcome =>
  seen > 0
    ? { passed, seen, report }
    : { passed: false, seen, report: `${report}\nNo file was checked.`.trim() }
