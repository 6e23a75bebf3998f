import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One bundle per process kind: every file in `src/entry`. Packages of this workspace are bundled, installed ones are not. */
export const entries = Object.fromEntries(
  readdirSync(here('./src/entry'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.slice(0, -'.ts'.length), here(`./src/entry/${name}`)]),
);

export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  ssr: { noExternal: [/^@candor\//], target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('./dist'),
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: { input: entries, output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' } },
  },
});
