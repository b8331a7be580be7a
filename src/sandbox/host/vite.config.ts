import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('page', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../dist/host', import.meta.url)),
    emptyOutDir: true,
    // One page that is loaded from the same machine: nothing is gained by splitting it.
    chunkSizeWarningLimit: 4000,
  },
})
