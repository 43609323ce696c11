import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';

/** What `src/prerender.ts` exports. */
interface Prerender {
  readonly render: (language: 'en' | 'de') => { readonly head: string; readonly body: string };
}

const folders = { en: './', de: './de/' } as const;

/**
 * Writes the start page's words into `index.html` (English) and `de/index.html` (German), so that they stand there
 * before any script and without one. `index.html` marks the places with `<!--app-head-->` and `<!--app-->`.
 * @param server how `src/prerender.ts` is built for Node
 */
export function prerender(server: InlineConfig): Plugin {
  let root = '';

  async function load(): Promise<Prerender> {
    const outDir = join(root, 'node_modules/.mailwright-prerender');
    await build({
      ...server,
      root,
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: { ssr: 'src/prerender.ts', outDir, emptyOutDir: true, copyPublicDir: false },
    });
    const file = pathToFileURL(join(outDir, 'prerender.js')).href;
    return (await import(`${file}?${Date.now()}`)) as Prerender; // our own module, of the type above
  }

  return {
    name: 'mailwright:prerender',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => void (root = config.root),
    async generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset' || !existsSync(join(root, 'src/prerender.ts'))) return;
      const template = String(page.source);
      const { render } = await load();

      const write = (language: 'en' | 'de', up: '.' | '..') => {
        const { head, body } = render(language);
        const alternates = Object.entries(folders)
          .map(([to, folder]) => `<link rel="alternate" hreflang="${to}" href="${up}${folder.slice(1)}" />`)
          .join('\n    ');
        return template
          .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
          .replace(/(?<=\s(?:href|src)=")\.\//g, `${up}/`)
          .replace('<!--app-head-->', () => `${alternates}\n    ${head}`)
          .replace('<!--app-->', () => body);
      };
      page.source = write('en', '.');
      this.emitFile({ type: 'asset', fileName: 'de/index.html', source: write('de', '..') });
    },
  };
}
