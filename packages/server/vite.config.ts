import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const everyEntry = readdirSync(here('./src/entry'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));

/** One bundle per process kind: a file in `src/entry` each. Packages of this workspace are bundled, installed ones are not. */
export function bundleOf(names: readonly string[], outDir: string): UserConfig {
  const input = Object.fromEntries(names.map((name) => [name, here(`./src/entry/${name}.ts`)]));
  return {
    root: here('.'),
    logLevel: 'warn',
    ssr: { noExternal: [/^@candor\//], target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' } },
    },
  };
}

export default defineConfig(bundleOf(everyEntry, here('./dist')));
