import { defineConfig } from 'vite';

/** The hosted page at `/v/`, and `candor-verify.js`, which a host page loads by its plain name. Nothing inline, so that a strict CSP holds. */
export default defineConfig({
  base: '/v/',
  worker: { format: 'es' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The worker is a build within the build; on a busy machine its time would be told as a warning.
      checks: { bundlerTimings: false },
      input: { index: 'index.html', try: 'try.html', 'candor-verify': 'src/embed/candor-verify.ts' },
      output: {
        // A plain script shares its names with the host's page: it keeps its own to itself.
        banner: ({ name }) => (name === 'candor-verify' ? '(() => {' : ''),
        footer: ({ name }) => (name === 'candor-verify' ? '})();' : ''),
        entryFileNames: ({ name }) => (name === 'candor-verify' ? 'candor-verify.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
