import { expect, test } from 'vitest';
import { ownScript } from '../../src/trusted.ts';

const page = 'https://host.example/below/';

test.each([
  ['./assets/public-suffix.worker-BDP9Sdhl.js', page, `${page}assets/public-suffix.worker-BDP9Sdhl.js`],
  ['../assets/message.worker-Az_r-07.js', `${page}de/`, `${page}assets/message.worker-Az_r-07.js`],
  [`${page}assets/message.worker-Az_r-07.js`, `${page}de/`, `${page}assets/message.worker-Az_r-07.js`],
  ['./sw.js', page, `${page}sw.js`],
  ['../sw.js', `${page}de/index.html`, `${page}sw.js`],
])('%s is ours on %s', (address, from, expected) => expect(ownScript(address, from)).toBe(expected));

test.each([
  'https://elsewhere.example/below/sw.js',
  '//elsewhere.example/assets/a.worker-1.js',
  'data:text/javascript,alert(1)',
  'blob:https://host.example/0000',
  'javascript:alert(1)',
  './assets/index-BDP9Sdhl.js',
  '../sw.js',
  './assets/../../a.worker-1.js',
  './assets/a.worker-1.js?x',
  './sw.js#x',
  '',
])('%s is refused', (address) => expect(() => ownScript(address, page)).toThrow(TypeError));
