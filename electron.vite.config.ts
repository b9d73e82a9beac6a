import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** The faces are given under the SIL Open Font License, which goes wherever they go. */
const fontLicences: Plugin = {
  name: 'font-licences',
  generateBundle() {
    for (const face of ['cabin', 'vollkorn']) {
      const source = readFileSync(`node_modules/@fontsource-variable/${face}/LICENSE`, 'utf8')
      this.emitFile({ type: 'asset', fileName: `assets/${face}-licence.txt`, source })
    }
  },
}

/**
 * Three builds: main (with the vault process and its workers as entries of their own), the preload
 * (one CommonJS file, because a sandboxed preload cannot be a module) and the window.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Read as one file each instead of some hundred: zod alone cost every start 60 ms before the window was asked for.
      externalizeDeps: {
        exclude: [
          'zod',
          'temporal-polyfill',
          'age-encryption',
          '@scure/bip39',
          '@noble/ciphers',
          'ical-generator',
        ],
      },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          vault: 'src/main/vault/index.ts',
          keyWorker: 'src/main/vault/keys/keyWorker.ts',
          backupWorker: 'src/main/vault/backup/backupWorker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react(), fontLicences],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      // A font as a data: URL would be blocked by font-src 'self'.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html' },
        treeshake: {
          // Modules of ours do nothing by being imported, so what the lock screen does not use leaves its chunk.
          moduleSideEffects: [{ test: /src\/renderer\/(?!main).*\.tsx?$/, sideEffects: false }],
        },
      },
    },
  },
})
