import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ahead } from './src/build/ahead.ts';
import { reportChunks } from './src/build/chunks.ts';
import { exampleLink } from './src/build/example-link.ts';
import { securityPolicy } from './src/build/policy.ts';
import { prerender } from './src/build/prerender.ts';
import { headers } from './src/security-policy.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// dohjs touches Node's https, url and base32-encode at load, the reader of Outlook files iconv-lite; in a page they lead nowhere.
const resolve = {
  alias: [
    {
      find: /^(?:https?|url|base32-encode|iconv-lite)$/,
      replacement: here('./src/core/dns/none.ts'),
    },
  ],
};

// Vite 8 would copy long string constants (the public suffix list) to every use.
const optimization = { inlineConst: false };

export default defineConfig({
  base: './',
  // A page that is not there is not there; no other page stands in for it.
  appType: 'mpa',
  plugins: [
    svelte(),
    securityPolicy(),
    ahead(),
    prerender({ plugins: [svelte()], resolve }),
    exampleLink('healthy'),
  ],
  resolve,
  preview: { headers },
  // A worker loads what it seldom needs by itself, too.
  worker: { format: 'es', rolldownOptions: { optimization } },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      optimization,
      output: { codeSplitting: reportChunks(here('./')) },
    },
  },
  test: {
    maxWorkers: 2,
    // No test is about time; a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 180_000,
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
        plugins: [svelteTesting()],
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['tests/{ui,app}/**/*.test.ts'],
          setupFiles: ['tests/support/ui-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Real name servers on loopback (tests/support/lab.mjs).
          name: 'servers',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/lab-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Looks at what `vite build` wrote.
          name: 'build',
          environment: 'node',
          include: ['tests/build/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // `npm run peers`: the real mail programs, in a network of their own (tests/peers/run.mjs).
          name: 'peers',
          environment: 'node',
          include: ['tests/peers/**/*.peers.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // `npm run bench`: reported, never judged.
          name: 'bench',
          environment: 'node',
          include: ['tests/bench/**/*.bench.ts'],
          fileParallelism: false, // two races on one machine would disturb each other
        },
      },
    ],
  },
});
