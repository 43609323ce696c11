import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headers, metaContentSecurityPolicy } from '../../src/security-policy.ts';

const dist = join(import.meta.dirname, '../../dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

describe.skipIf(!existsSync(dist))('the built site', () => {
  test('says its policy to the host and in the page', () => {
    for (const [name, value] of Object.entries(headers))
      expect(read('_headers')).toContain(`  ${name}: ${value}\n`);
    for (const page of ['index.html', 'de/index.html'])
      expect(read(page)).toContain(
        `http-equiv="Content-Security-Policy" content="${metaContentSecurityPolicy}"`,
      );
  });

  test('has its words in both languages before any script', () => {
    for (const [page, language] of [
      ['index.html', 'en'],
      ['de/index.html', 'de'],
    ] as const) {
      expect(read(page)).toContain(`<html lang="${language}"`);
      expect(read(page)).toMatch(/<h1[\s>]/);
      expect(read(page)).toContain('hreflang="de"');
      expect(read(page)).not.toMatch(/<!--app(?:-head)?-->/);
    }
  });

  test('has only relative addresses, so that it runs below any path, and loads nothing from elsewhere', () => {
    for (const page of ['index.html', 'de/index.html'])
      for (const [, address] of read(page).matchAll(/<(?:script|link|img)\b[^>]*\s(?:src|href)="([^"]*)"/g))
        expect(address).toMatch(/^(?:\.{1,2}\/|data:)/);
  });

  test('uses nothing that its own policy forbids', () => {
    for (const page of ['index.html', 'de/index.html']) {
      expect(read(page)).not.toMatch(/\sstyle="/);
      expect(read(page)).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
      expect(read(page)).not.toMatch(/\son[a-z]+="/);
    }
    const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'));
    for (const file of scripts) expect(read(`assets/${file}`)).not.toMatch(/\beval\(|new Function\(/);
  });

  test('names the files that a link to each tool needs, in both languages and in no other', () => {
    const content = /<meta name="ahead" content="([^"]*)"/.exec(read('index.html'))?.[1] ?? '';
    const { files, routes } = JSON.parse(content.replaceAll('&quot;', '"')) as {
      readonly files: readonly string[];
      readonly routes: Readonly<Record<string, Readonly<Record<'en' | 'de', readonly number[]>>>>;
    };
    for (const file of files) expect(existsSync(join(dist, file)), file).toBe(true);
    const kinds = ['bimi', 'consent', 'dkim', 'dmarc', 'mta-sts', 'none', 'ptr', 'spf', 'tls-rpt'];
    expect(Object.keys(routes).sort()).toEqual(['bounce', 'build', ...kinds.map((kind) => `build/${kind}`), 'check', 'compare', 'example', 'hosts', 'mail', 'path', 'spf']); // prettier-ignore
    for (const [route, { en, de }] of Object.entries(routes)) {
      expect(
        en.every((place) => place in files),
        route,
      ).toBe(true);
      const only = (one: readonly number[], other: readonly number[]) => one.filter((place) => !other.includes(place)).map((place) => files[place]); // prettier-ignore
      const [english, german] = [only(en, de), only(de, en)];
      expect(german.length, route).toBe(english.length);
      for (const file of german) expect(read(file ?? ''), file).toMatch(/ (?:Sie|der|die|das|und) /);
      for (const file of english) expect(read(file ?? ''), file).not.toMatch(/ (?:Sie|der|das|und) /);
    }
    expect(read('de/index.html')).toContain(content);
  });
});
