import { createRoot } from 'react-dom/client'
import { LongList } from '#ui/longList/LongList.tsx'
import type { Rows } from '#ui/longList/rows.ts'

declare global {
  interface Window {
    /** Shows rows 0 up to `count`, without some. */
    showRows: (count: number, without?: readonly number[]) => void
    pressed: string[]
  }
}

type Line = { readonly id: string; readonly title: string; readonly isHigh: boolean }

// Our list as the screens use it, with nothing around it: what a list of any length costs by itself.
const root = createRoot(document.querySelector('#shown') ?? document.body)

window.pressed = []
window.showRows = (count, without = []) => {
  const left = without.toSorted((one, other) => one - other)
  const at = (index: number): Line => {
    const number = left.reduce((found, gone) => (gone <= found ? found + 1 : found), index)
    return { id: `${number}`, title: `Row ${number}`, isHigh: number % 7 === 3 }
  }
  const rows: Rows<Line> = { length: count - left.length, at, see: () => undefined }
  root.render(
    <LongList label="Rows" rows={rows} nameOf={({ title }) => title} rowPx={24}>
      {({ title, isHigh }) => (
        <>
          <button type="button" onClick={() => window.pressed.push(title)}>
            {title}
          </button>
          {isHigh && <p>A second line.</p>}
        </>
      )}
    </LongList>,
  )
}
