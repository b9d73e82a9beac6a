import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Root } from '#app/Root.tsx'
import './styles/index.css'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  )
}
