import type { ReactNode } from 'react'
import { Buttons } from './specimens/Buttons.tsx'
import { Facts } from './specimens/Facts.tsx'
import { Fields } from './specimens/Fields.tsx'
import { Roses } from './specimens/Roses.tsx'
import { States } from './specimens/States.tsx'

/** Every component on one long page. */
export const Components = (): ReactNode => (
  <main className="gallery">
    <h1>Components</h1>
    <div className="gallery-column">
      <Roses />
      <Buttons />
      <States />
    </div>
    <div className="gallery-column">
      <Fields />
      <Facts />
    </div>
  </main>
)
