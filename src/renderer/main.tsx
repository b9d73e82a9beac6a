import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { deafToLetters } from '#app/deafToLetters.ts'
import { Root } from '#app/Root.tsx'
import './styles/index.css'

const root = document.getElementById('root')
if (root !== null) {
  // Dialogs, menus and messages lie beside the root; React listens there too.
  deafToLetters(document.body)
  createRoot(deafToLetters(root)).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  )
}
