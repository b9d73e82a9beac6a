import type { ReactNode } from 'react'
import { Rosette } from '#rosette/index.ts'
import { PrintPage } from '#ui/print/index.ts'
import { Specimen } from '../Specimen.tsx'

/** A page of paper, as print media has it: the window around it is left out. */
export const Paper = (): ReactNode => (
  <Specimen of="PrintPage" title="A page of paper">
    <p>What is printed stands beside the window.</p>
    <PrintPage
      overline="The agreed record"
      title="Following someone everyone loved"
      mark={<Rosette members={7} size={120} />}
      foot="No speaker is named. Keep this page the way it was said."
    >
      <div className="note-text is-read">
        <p>Took over in March from a manager who had been there nineteen years. People still tell her how.</p>
        <div className="step-chip" data-state="promised">
          <span className="step-ring promised" />
          <p className="step-chip-words">
            <span className="step-chip-title">Ask Lotte what she would keep, and why.</span>{' '}
            <span className="chip">by 9 January</span>
          </p>
        </div>
      </div>
    </PrintPage>
  </Specimen>
)
