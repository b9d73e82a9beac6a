import type { ReactNode } from 'react'
import { KeepWords, NewPassphrase, useTypedWords, WordsEntry } from '#ui/secrets/index.ts'
import { Specimen } from '../Specimen.tsx'

const nothing = (): void => undefined
const words = 'harvest amber canal divert empty fabric gentle hollow island jacket kitten ladder'.split(' ')

const TypedWords = (): ReactNode => <WordsEntry typed={useTypedWords()} />

/** The words that open a vault: chosen, typed, kept on paper. */
export const Secrets = (): ReactNode => (
  <main className="gallery">
    <h1>Secrets</h1>
    <div className="gallery-column">
      <Specimen of="NewPassphrase" title="A new passphrase" says="not enough yet · enough">
        <div className="stack-form roomy">
          <NewPassphrase label="Too short yet" value="gulls" onChange={nothing} onGrade={nothing} />
          <NewPassphrase label="Enough" value="slow ferry warm coat" onChange={nothing} onGrade={nothing} />
        </div>
      </Specimen>
      <Specimen of="WordsEntry" title="The words of the sheet, typed">
        <TypedWords />
      </Specimen>
    </div>
    <div className="gallery-column">
      <Specimen of="KeepWords" title="The sheet">
        <KeepWords words={words} vaultName="My vault" onDone={nothing} canProve={false} />
      </Specimen>
    </div>
  </main>
)
