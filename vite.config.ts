import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting()],
  resolve: {
    // dohjs touches Node's https, url and base32-encode at load; in a page they lead nowhere.
    alias: [{ find: /^(?:https?|url|base32-encode)$/, replacement: here('./src/core/dns/none.ts') }],
  },
  build: {
    target: 'es2023',
    // Vite 8 would copy long string constants (the public suffix list) to every use.
    rolldownOptions: { optimization: { inlineConst: false } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/{core,golden,conformance}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['tests/{ui,app}/**/*.test.ts'],
          setupFiles: ['tests/support/ui-setup.ts'],
        },
      },
    ],
  },
});
