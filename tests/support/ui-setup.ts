import { configure } from '@testing-library/svelte';
import '@testing-library/jest-dom/vitest';

configure({ asyncUtilTimeout: 20_000 }); // chunks are transformed while a test waits, on a machine that does more
