import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The staff application as static files. Offices run old kernels: Chromium 109 and Firefox ESR 115 are the oldest that must do. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: { outDir: 'dist', assetsDir: 'assets/app', emptyOutDir: true, target: ['chrome109', 'firefox115'], manifest: true, chunkSizeWarningLimit: 2000 },
});
