import { useEffect, useState } from 'react'
import { asBridgeError, system, type BridgeError } from '#bridge/index.ts'

export type PrintTarget = 'printer' | 'pdf'

export type Printing = {
  /** Prints what the `PrintPage` shows that the caller renders while `isPrinting`. */
  readonly print: (to: PrintTarget) => void
  readonly isPrinting: boolean
  readonly error: BridgeError | undefined
}

/**
 * The one way to paper. To a printer the page goes from this window to the system's own dialog; a PDF is drawn of the
 * same page and written where a dialog of main says.
 * @param onSaved told when a PDF has been written, not when its dialog was closed
 */
export const usePrint = (onSaved: () => void): Printing => {
  const [to, setTo] = useState<PrintTarget | null>(null)
  const [error, setError] = useState<BridgeError>()
  useEffect(() => {
    if (to === null) return
    const run = async (): Promise<void> => {
      await document.fonts.ready
      if (to === 'printer') window.print()
      else if ((await system('savePagePdf', { paper: paperHere() })).saved) onSaved()
    }
    run()
      .catch((thrown: unknown) => setError(asBridgeError(thrown)))
      .finally(() => setTo(null))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one run for each press, whatever is rendered meanwhile
  }, [to])
  return {
    print: (target) => {
      setError(undefined)
      setTo(target)
    },
    isPrinting: to !== null,
    error,
  }
}

/** Countries that print on Letter; all others on A4. */
const onLetter = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO'])

const paperHere = (): 'a4' | 'letter' => {
  const { region } = new Intl.Locale(navigator.language).maximize()
  return region !== undefined && onLetter.has(region) ? 'letter' : 'a4'
}
