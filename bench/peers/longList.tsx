import { createRoot } from 'react-dom/client'
import { VirtualList } from '#ui/VirtualList.tsx'

declare global {
  interface Window {
    showRows: (count: number) => void
  }
}

type Line = { readonly id: string; readonly title: string }

// Our list as the screens use it, with nothing around it: what a list of any length costs by itself.
const root = createRoot(document.querySelector('#shown') ?? document.body)

window.showRows = (count) => {
  const items = Array.from({ length: count }, (_, index): Line => ({ id: `${index}`, title: `Row ${index}` }))
  root.render(
    <VirtualList label="Rows" items={items} nameOf={({ title }) => title}>
      {({ title }) => <span>{title}</span>}
    </VirtualList>,
  )
}
