import { placed, type Finding } from '../findings/finding.ts';
import { parseDkimKey } from '../records/dkim/parse.ts';
import { parseDmarc } from '../records/dmarc/parse.ts';
import { parseSpf } from '../records/spf/parse.ts';

export const buildKinds = ['spf', 'dkim', 'dmarc', 'mta-sts', 'tls-rpt', 'bimi'] as const;
export type BuildKind = (typeof buildKinds)[number];

const parsers = { spf: parseSpf, dkim: parseDkimKey, dmarc: parseDmarc } as const;

/** What our own checker says about a record that is being written. */
export const judgeBuilt = (kind: keyof typeof parsers, text: string): readonly Finding[] =>
  parsers[kind](text).findings.map((local) => placed(local, kind, kind, 'proposed'));

/** The label that stands before the domain; `selector` only for DKIM and BIMI. */
export function builtName(kind: BuildKind, domain: string, selector: string): string {
  const labels = {
    spf: '',
    dkim: `${selector}._domainkey.`,
    dmarc: '_dmarc.',
    'mta-sts': '_mta-sts.',
    'tls-rpt': '_smtp._tls.',
    bimi: 'default._bimi.',
  };
  return labels[kind] + domain;
}
