import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console lives under /console/ on the server's own origin; nothing comes from elsewhere. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { outDir: 'dist', sourcemap: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
