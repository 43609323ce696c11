import type { Plugin } from 'vite';

/** What each kind of link needs before its first word, beside the words of its language (`ui/tools.ts`, `ui/App.svelte`). */
const check = ['app/engine.ts', 'app/recognise.ts', 'ui/check/ReportPage.svelte'];
/** `ui/build/pages.ts` */
const kinds = {
  spf: 'SpfBuild',
  dkim: 'DkimBuild',
  dmarc: 'DmarcBuild',
  'mta-sts': 'MtaStsBuild',
  'tls-rpt': 'TlsRptBuild',
  bimi: 'BimiBuild',
  none: 'NoneBuild',
  ptr: 'PtrBuild',
  consent: 'ConsentBuild',
};
const routes: Readonly<Record<string, readonly string[]>> = {
  check,
  example: [...check, 'core/report/examples.ts', 'core/dns/zone.ts'],
  spf: ['ui/spf/SpfTool.svelte', 'ui/spf/TestPage.svelte'],
  mail: ['ui/mail/MailTool.svelte'],
  bounce: ['ui/bounce/BounceTool.svelte'],
  hosts: ['ui/hosts/HostsTool.svelte'],
  build: ['ui/build/BuildTool.svelte'],
  ...Object.fromEntries(
    Object.entries(kinds).map(([kind, name]) => [
      `build/${kind}`,
      ['ui/build/BuildTool.svelte', `ui/build/${name}.svelte`],
    ]),
  ),
  compare: ['ui/compare/CompareTool.svelte'],
  path: ['ui/path/PathTool.svelte'],
};
const languages = ['en', 'de'] as const;

/** As the bundler tells it, as much of it as is needed here. */
interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly isEntry: boolean;
}

/**
 * A link to a report or to a tool names what it needs, so that `boot.js` can have it fetched while the page itself is read,
 * not a round trip after: `<meta name="ahead">` with the files, and for each route and language their places in that list.
 */
export function ahead(): Plugin {
  let root = '';
  return {
    name: 'mailwright:ahead',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => void (root = `${config.root}/src/`),
    generateBundle: {
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as unknown as Chunk[];
        const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const homeOf = (module: string): readonly Chunk[] => {
          const id = `${root}${module}`;
          const homes = chunks.filter((one) => one.facadeModuleId === id || one.moduleIds.includes(id));
          if (homes.length === 0) throw new Error(`${module} is in no file of this build`);
          return homes;
        };
        const closure = (from: readonly Chunk[], seen = new Set<Chunk>()): Set<Chunk> => {
          for (const one of from.filter((chunk) => !seen.has(chunk))) {
            seen.add(one);
            closure(
              one.imports.flatMap((name) => named.get(name) ?? []),
              seen,
            );
          }
          return seen;
        };
        const started = closure(chunks.filter(({ isEntry }) => isEntry));
        const wordsOf = (from: Iterable<Chunk>, language: string) =>
          [...from]
            .flatMap(({ dynamicImports }) => dynamicImports.flatMap((name) => named.get(name) ?? []))
            .filter(({ facadeModuleId }) =>
              new RegExp(`/core/text/${language}/(?:check|check-words|tool-[a-z-]+)\\.ts$`).test(
                facadeModuleId ?? '',
              ),
            );
        const style = Object.keys(bundle).find((name) => /\/report-[\w-]+\.css$/.test(name));
        if (style === undefined) throw new Error('the style of a report is not in this build');

        const files: string[] = [style];
        const placeOf = (file: string): number =>
          files.includes(file) ? files.indexOf(file) : files.push(file) - 1;
        const table = Object.entries(routes).map(([route, modules]) => {
          const code = closure(modules.flatMap(homeOf));
          const needed = (language: string) =>
            [...closure([...code, ...wordsOf([...started, ...code], language)])].filter(
              (one) => !started.has(one),
            );
          return [
            route,
            Object.fromEntries(
              languages.map((language) => [
                language,
                [0, ...needed(language).map(({ fileName }) => placeOf(fileName))],
              ]),
            ),
          ] as const;
        });
        const text = JSON.stringify({ files, routes: Object.fromEntries(table) });
        const meta = `<meta name="ahead" content="${text.replaceAll('"', '&quot;')}" />`;
        // It has to stand before the script that reads it.
        page.source = String(page.source).replace(/(?=<script\s+src="\.\/boot\.js">)/, () => `${meta}\n    `);
      },
    },
  };
}
