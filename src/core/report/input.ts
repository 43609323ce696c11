import { isPrivateKey } from '../base/private-key.ts';
import { recogniseAddress, recogniseName, type GoodName, type NameProblem } from './input-name.ts';
import {
  headersIn,
  joinStrings,
  looksLikeBounce,
  recordKindOf,
  zoneLinesIn,
  type RecordKind,
  type ZoneLine,
} from './input-text.ts';

export type UnusableReason = NameProblem | 'too-long' | 'binary' | 'no-subject' | 'public-key';

/** What a pasted text is. What this version does not handle is recognised all the same, so that the page can say so. */
export type Recognised =
  | { readonly kind: 'nothing' }
  /** `written`: the piece that cannot be used, cleaned and cut. */
  | { readonly kind: 'unusable'; readonly reason: UnusableReason; readonly written: string }
  /** `parent`: offered beside it where the first label is a host's (`www`, `mail`). `selector`: from `s._domainkey.…`. */
  | ({
      readonly kind: 'domain' | 'host' | 'email' | 'url';
      readonly parent: string | null;
      readonly selector: string | null;
    } & GoodName)
  | { readonly kind: 'ip'; readonly address: string; readonly version: 4 | 6 }
  | { readonly kind: 'record'; readonly record: RecordKind; readonly text: string }
  | { readonly kind: 'zone-lines'; readonly lines: readonly ZoneLine[] }
  | { readonly kind: 'headers' | 'message'; readonly signatures: number }
  | { readonly kind: 'bounce' }
  | { readonly kind: 'report'; readonly of: 'dmarc' | 'tls' }
  | { readonly kind: 'private-key' }
  | { readonly kind: 'domains'; readonly domains: readonly string[]; readonly others: number };

/** Nothing beyond this is read. */
export const mostInput = 1_048_576;
const mostDomains = 500;

const invisible = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const odd = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** How a person may tell the page to read a text that was taken for something else. */
export const readings = ['subject', 'record', 'message', 'bounce'] as const;
export type Reading = (typeof readings)[number];

const unusable = (reason: UnusableReason, written: string): Recognised => ({
  kind: 'unusable',
  reason,
  written: written.length > 80 ? `${written.slice(0, 79)}…` : written,
});

/** `as`: what the person says it is; private keys and binary files stay refused. */
export function recogniseInput(pasted: string, as: Reading | null = null): Recognised {
  const cut = pasted.slice(0, mostInput);
  if (/^(?:PK\u0003\u0004|\u001f\u008b|\u001f\ufffd|\u00d0\u00cf\u0011\u00e0)/.test(cut))
    return unusable('binary', '');
  const text = cut.replace(invisible, '').replace(control, '').replace(odd, ' ').trim();
  if (text === '') return { kind: 'nothing' };

  if (isPrivateKey(text)) return { kind: 'private-key' };
  if (/^-----BEGIN (?:[A-Z0-9]+ )*(?:PUBLIC KEY|CERTIFICATE)-----/.test(text))
    return unusable('public-key', '');
  if (as !== null) return readAs(text, as);
  const report = reportIn(text);
  if (report) return { kind: 'report', of: report };

  return (
    messageIn(text) ??
    zoneIn(text) ??
    recordIn(text) ??
    (looksLikeBounce(text) ? { kind: 'bounce' } : subjectIn(text))
  );
}

function readAs(text: string, as: Reading): Recognised {
  switch (as) {
    case 'subject':
      return subjectIn(text);
    case 'record':
      return zoneIn(text) ?? recordIn(text) ?? { kind: 'record', record: 'other', text };
    case 'message': {
      const found = messageIn(text);
      return found?.kind === 'headers' || found?.kind === 'message'
        ? found
        : { kind: 'message', signatures: text.match(/^DKIM-Signature:/gim)?.length ?? 0 };
    }
    case 'bounce':
      return { kind: 'bounce' };
  }
}

function reportIn(text: string): 'dmarc' | 'tls' | null {
  const start = text.slice(0, 20_000);
  if (/^<(?:\?xml|feedback)/.test(start) && /<feedback[\s>]/.test(start)) return 'dmarc';
  if (start.startsWith('{') && /"organization-name"|"report-id"/.test(start) && /"policies"/.test(start))
    return 'tls';
  return null;
}

function recordIn(text: string): Recognised | null {
  const body = /^[("\u201c\u201e]/.test(text) ? joinStrings(text.replace(/[\u201c-\u201f]/g, '"')) : text;
  const record = recordKindOf(body);
  if (record === null) return null;
  // Mail programs break long lines: between terms in SPF, anywhere in a key.
  const lines = body.split(/[\r\n]+/).map((line) => line.trim());
  return { kind: 'record', record, text: lines.join(record === 'spf' ? ' ' : '') };
}

function zoneIn(text: string): Recognised | null {
  const lines = zoneLinesIn(text);
  return lines.length > 0 ? { kind: 'zone-lines', lines } : null;
}

function messageIn(text: string): Recognised | null {
  // A signature without its field name.
  if (/^v\s*=\s*1\s*;/.test(text) && /\bbh\s*=/.test(text.slice(0, 5000)))
    return { kind: 'headers', signatures: 1 };
  const headers = headersIn(text);
  if (!headers) return null;
  if (headers.isReport) return { kind: 'report', of: headers.isReport };
  if (headers.isBounce) return { kind: 'bounce' };
  return { kind: headers.hasBody ? 'message' : 'headers', signatures: headers.signatures };
}

/** One name, address or URL; or several names. */
function subjectIn(text: string): Recognised {
  const pieces = text.split(/[\s,;]+/).filter((piece) => piece !== '');
  const [only = ''] = pieces;
  if (pieces.length === 1) return oneSubject(only);
  // `Jane Doe <jane@example.com>`
  const bracketed = /<([^<>\s]{1,320}@[^<>\s]{1,255})>/.exec(text);
  if (bracketed && !/[\r\n]/.test(text) && !/<[a-z]+[\s>/]/i.test(text))
    return oneSubject(bracketed[1] ?? '');
  if (pieces.length > 5000) return unusable('too-long', text);
  const domains = new Set<string>();
  let others = 0;
  for (const piece of pieces) {
    const found = oneSubject(piece);
    if ('domain' in found) domains.add(found.domain);
    else others += 1;
  }
  // Prose has a name or two among many words.
  if (domains.size >= 1 && others === 0 && domains.size + others > 1)
    return {
      kind: 'domains',
      domains: [...domains].slice(0, mostDomains),
      others: Math.max(0, domains.size - mostDomains),
    };
  if (domains.size === 1 && others === 0) return oneSubject(only);
  if (domains.size >= 2 && others <= domains.size / 4)
    return { kind: 'domains', domains: [...domains].slice(0, mostDomains), others };
  return unusable('no-subject', text);
}

const hostLabels =
  /^(?:www\d?|mail\d*|smtp\d*|imap\d*|pop3?|mx\d*|webmail|autodiscover|autoconfig|ns\d*|ftp|relay\d*|out\d*|mta\d*)$/;

function named(kind: 'domain' | 'email' | 'url', { domain, shown }: GoodName): Recognised {
  const labels = domain.split('.');
  // Underscore names hold records; the domain they speak of is what is left.
  const last = labels.findLastIndex((label) => label.startsWith('_'));
  if (last >= 0 && labels.length - last > 2) {
    const selector = labels[last] === '_domainkey' && last > 0 ? labels.slice(0, last).join('.') : null;
    const rest = recogniseName(labels.slice(last + 1).join('.'));
    if (rest.ok) return { kind, domain: rest.domain, shown: rest.shown, parent: null, selector };
  }
  const isHost = labels.length > 2 && hostLabels.test(labels[0] ?? '');
  return {
    kind: isHost && kind === 'domain' ? 'host' : kind,
    domain,
    shown,
    parent: isHost ? labels.slice(1).join('.') : null,
    selector: null,
  };
}

function oneSubject(written: string): Recognised {
  if (written.length > 4096) return unusable('name-too-long', written);
  const bare = written
    .replace(/^["'<(\u201c\u201e\u00ab]+|[>"')\u201c\u201d\u00bb,;!]+$/g, '')
    .replace(/\[\.\]|\(dot\)/gi, '.')
    .replace(/^hxxp/i, 'http')
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '');
  const address = recogniseAddress(bare);
  if (address)
    return address.ok
      ? { kind: 'ip', address: address.address, version: address.version }
      : unusable(address.problem, bare);

  const scheme = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(bare);
  if (scheme) return oneHost('url', (scheme[2] ?? '').replace(/[/?#].*$/s, '').replace(/^.*@/, ''), bare);
  const at = bare.lastIndexOf('@');
  if (at >= 0) return oneHost(at === 0 ? 'domain' : 'email', bare.slice(at + 1).replace(/\?.*$/s, ''), bare);
  if (/^[^/?#]+\.[^/?#]+[/?#]/.test(bare)) return oneHost('url', bare.replace(/[/?#].*$/s, ''), bare);
  return oneHost('domain', bare, bare);
}

function oneHost(kind: 'domain' | 'email' | 'url', written: string, whole: string): Recognised {
  const host = written.replace(/^([^:[\]]+):\d{1,5}$/, '$1').replace(/^(\[[^\]]*\]):\d{1,5}$/, '$1');
  const address = recogniseAddress(host);
  if (address)
    return address.ok
      ? { kind: 'ip', address: address.address, version: address.version }
      : unusable(address.problem, host);
  const name = recogniseName(host);
  return name.ok ? named(kind, name) : unusable(name.problem, whole);
}
