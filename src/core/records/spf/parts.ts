import type { Part } from '../parsed.ts';
import { hasSyntaxError, isSpfRecord } from './parse.ts';
import { printDomainSpec, termText } from './print.ts';
import { mendTerm } from './repair.ts';
import { shown } from '../../base/shown.ts';
import type { DomainSpec, SpfMechanism, SpfModifier, SpfRecord, SpfTerm } from './types.ts';

/** RFC 7208 §4.6.2: what a match of the mechanism means. */
export type SpfVerdict = 'pass' | 'fail' | 'softfail' | 'neutral';

interface Mechanism {
  readonly verdict: SpfVerdict;
  /** RFC 7208 §5.1: what stands behind `all` is never tested. */
  readonly reached: boolean;
}
interface Target {
  readonly target: string;
  /** The name differs with each message: it holds a macro. */
  readonly macro: boolean;
}
interface Hosts {
  /** `null`: the domain of the record itself. */
  readonly target: string | null;
  readonly macro: boolean;
  /** Lengths of the networks around the addresses; `null`: the address alone. */
  readonly v4: number | null;
  readonly v6: number | null;
}

/** What a piece of this record is about. */
export type SpfTopic =
  | { readonly id: 'spf.version'; readonly usable: boolean; readonly readable: boolean }
  | ({ readonly id: 'spf.all' } & Mechanism)
  | ({ readonly id: 'spf.include' } & Mechanism & Target)
  | ({ readonly id: 'spf.exists' } & Mechanism & Target)
  | ({ readonly id: 'spf.a' } & Mechanism & Hosts)
  | ({ readonly id: 'spf.mx' } & Mechanism & Hosts)
  | ({ readonly id: 'spf.ptr'; readonly target: string | null } & Mechanism)
  | ({ readonly id: 'spf.ip4'; readonly address: string; readonly length: number } & Mechanism)
  | ({ readonly id: 'spf.ip6'; readonly address: string; readonly length: number } & Mechanism)
  /** `used`: the record has no `all` (RFC 7208 §6.1). */
  | ({ readonly id: 'spf.redirect'; readonly used: boolean } & Target)
  /** `used`: a mechanism can end in fail (RFC 7208 §6.2). */
  | ({ readonly id: 'spf.exp'; readonly used: boolean } & Target)
  | { readonly id: 'spf.repeated'; readonly name: string }
  | { readonly id: 'spf.modifier'; readonly key: string }
  | { readonly id: 'spf.broken'; readonly written: string; readonly suggestion: string | null };

const verdicts = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;
/** RFC 7208 §4.6.2: left out, the qualifier is "+". */
const verdictOf = ({ qualifier }: SpfMechanism): SpfVerdict => verdicts[qualifier?.value ?? '+'];

const isAll = (term: SpfTerm) => term.kind === 'mechanism' && term.name === 'all';
const holdsMacro = ({ parts }: DomainSpec) => parts.some(({ kind }) => kind === 'macro');
const targetOf = (spec: DomainSpec): Target => ({
  target: shown(printDomainSpec(spec)),
  macro: holdsMacro(spec),
});

function mechanismTopic(term: SpfMechanism, reached: boolean): SpfTopic {
  const base = { verdict: verdictOf(term), reached };
  switch (term.name) {
    case 'all':
      return { id: 'spf.all', ...base };
    case 'include':
    case 'exists':
      return { id: `spf.${term.name}`, ...base, ...targetOf(term.target) };
    case 'a':
    case 'mx': {
      const target = term.target ? targetOf(term.target) : { target: null, macro: false };
      const { v4, v6 } = term.prefix;
      return { id: `spf.${term.name}`, ...base, ...target, v4: v4?.value ?? null, v6: v6?.value ?? null };
    }
    case 'ptr':
      return { id: 'spf.ptr', ...base, target: term.target ? targetOf(term.target).target : null };
    case 'ip4':
    case 'ip6': {
      const length = term.length?.value ?? (term.name === 'ip4' ? 32 : 128);
      return { id: `spf.${term.name}`, ...base, address: term.address.value, length };
    }
  }
}

function modifierTopic(term: SpfModifier, index: number, record: SpfRecord): SpfTopic {
  if (term.name === 'other') return { id: 'spf.modifier', key: shown(term.key.value) };
  const first = record.terms.findIndex((other) => other.kind === 'modifier' && other.name === term.name);
  if (first < index) return { id: 'spf.repeated', name: term.name };
  const used =
    term.name === 'redirect'
      ? !record.terms.some(isAll)
      : reachedTerms(record).some((other) => other.kind === 'mechanism' && verdictOf(other) === 'fail');
  return { id: `spf.${term.name}`, used, ...targetOf(term.target) };
}

function reachedTerms({ terms }: SpfRecord): readonly SpfTerm[] {
  const all = terms.findIndex(isAll);
  return all < 0 ? terms : terms.slice(0, all + 1);
}

/** The version is always part 1, even where it is missing (then its span is empty); the terms follow as they stand. */
export function partsOf(record: SpfRecord): readonly Part<SpfTopic>[] {
  const { terms, version, text } = record;
  const { length: reached } = reachedTerms(record);
  const topicOf = (term: SpfTerm, index: number): SpfTopic => {
    if (term.kind === 'mechanism') return mechanismTopic(term, index < reached);
    if (term.kind === 'modifier') return modifierTopic(term, index, record);
    const written = termText(record, term);
    const suggestion = mendTerm(written);
    return {
      id: 'spf.broken',
      written: shown(written),
      suggestion: suggestion === null ? null : shown(suggestion),
    };
  };
  return [
    {
      span: version.span,
      topic: { id: 'spf.version', usable: isSpfRecord(text), readable: !hasSyntaxError(record) },
    },
    ...terms.map((term, index) => ({ span: term.span, topic: topicOf(term, index) })),
  ];
}
