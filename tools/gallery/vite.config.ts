import react from '@vitejs/plugin-react'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** The gallery's page, built as the window is: fonts as files. It lies outside `out`, so that no release can hold it. */
const config = {
  root: path.join(import.meta.dirname, 'page'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(root, '.cache', 'gallery'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
}

// Vite takes its configuration as the default export.
export default config
