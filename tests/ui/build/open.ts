import { render } from '@testing-library/svelte';
import { parseFragment, printFragment } from '../../../src/app/address.ts';
import { Asking } from '../../../src/app/asking.svelte.ts';
import type { ToolDesk, ToolProps } from '../../../src/app/tool.ts';
import { runResolver, zoneResolver } from '../../../src/core/index.ts';
import { start as german } from '../../../src/core/text/de/start.ts';
import { start as english } from '../../../src/core/text/en/start.ts';
import PathTool from '../../../src/ui/path/PathTool.svelte';
import BuildTool from '../../../src/ui/build/BuildTool.svelte';
import { pack } from '../pack.ts';

const zone = `$ORIGIN example.com.
$TTL 60
@ SOA ns hostmaster 1 3600 600 86400 60
@ TXT "v=spf1 mx -all"
@ MX 10 mx1
@ MX 20 mx2
mx1 A 192.0.2.25
mx2 A 192.0.2.26
good TXT "v=spf1 ip4:192.0.2.0/28 -all"
empty TXT "hello"
twice TXT "v=spf1 -all"
twice TXT "v=spf1 +all"
wrong TXT "v=spf1 ipv4:192.0.2.1 -all"
25.2.0.192.in-addr.arpa. PTR mx1.example.com.
`;

export interface Opening {
  readonly language?: 'en' | 'de';
  readonly crypto?: Crypto | undefined;
  readonly secure?: boolean;
  /** More lines of the zone. */
  readonly zone?: string;
  /** What an earlier visit left. */
  readonly kept?: Map<string, string>;
}

/** A name whose servers do not answer. */
const silent = 'silent.example.com';

/** The builder, or the path, at an address, over a zone in memory and a store that outlives it. */
export function openBuild(fragment: string, opening: Opening = {}) {
  const { language = 'en', secure = true, zone: more = '', kept = new Map<string, string>() } = opening;
  const asked: string[] = [];
  const crypto = 'crypto' in opening ? opening.crypto : globalThis.crypto;
  const asking = () =>
    new Asking({
      resolver: (_example, onQuery) => {
        const inner = zoneResolver(zone + more);
        const lookup: typeof inner.lookup = (name, type, signal) => {
          asked.push(`${name} ${type}`);
          return name.endsWith(silent)
            ? Promise.resolve({ status: 'failed', reason: 'timeout', note: '', detail: null } as const)
            : inner.lookup(name, type, signal);
        };
        return Promise.resolve(runResolver({ now: () => 0, onQuery, resolver: { lookup } }));
      },
      deps: { now: () => 0, random: (length) => new Uint8Array(length), ...(crypto && { crypto }) },
      logged: (error) => {
        throw error;
      },
    });
  const desk: ToolDesk = {
    asked: [], services: [], silent: false, allow: () => undefined, secure, asking, go: () => undefined,
    replace: () => undefined, link: (address) => printFragment(address), reaches: () => Promise.resolve(false), check: () => undefined, open: () => undefined,
    draft: (kind) => kept.get(kind) ?? null,
    keepDraft: (kind, text) => {
      if (text === null) kept.delete(kind);
      else kept.set(kind, text);
    },
  }; // prettier-ignore
  const props = (to: 'en' | 'de'): ToolProps => ({ address: parseFragment(fragment), language: to, words: to === 'de' ? german : english, pack: pack(to), given: null, desk }); // prettier-ignore
  const page = render(parseFragment(fragment).tool === 'path' ? PathTool : BuildTool, props(language));
  return { asked, kept, unmount: page.unmount, speak: (to: 'en' | 'de') => page.rerender(props(to)) };
}
