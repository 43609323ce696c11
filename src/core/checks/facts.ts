/**
 * What the checks found, as plain data: the tables, trees and counts that a report shows beside its findings.
 * Sentences about them are findings; these are the facts themselves.
 */
import type { FailureReason } from '../dns/types.ts';
import type { DmarcPolicy } from '../records/dmarc/types.ts';
import type { SpfRecord, SpfTerm } from '../records/spf/types.ts';
import type { FoundRecord } from './check.ts';

// ── SPF ────────────────────────────────────────────────────────────────────────────────────────

/** The include and redirect tree of RFC 7208 as far as it can be read without knowing a client address. */
export interface SpfTree {
  readonly root: SpfNode;
  /** DNS terms if evaluation reaches the end (RFC 7208 §4.6.4): "at most". */
  readonly lookups: number;
  readonly lookupLimit: number;
  /** Void look-ups for an IPv4 and for an IPv6 client apart. */
  readonly voids: { readonly v4: number; readonly v6: number };
  readonly voidLimit: number;
  /** False: a part could not be read, so every count is "at least". */
  readonly complete: boolean;
  /** How the policy ends for everybody not listed: qualifier of the `all` reached, or `neutral` by default (§4.7). */
  readonly ending: 'fail' | 'softfail' | 'neutral' | 'pass' | 'unknown';
  /** Distinct providers recognised by include, redirect or host name (data/senders.ts), in record order. */
  readonly senders: readonly string[];
}

/** One SPF record of the tree, or the reason why there is none. */
export interface SpfNode {
  readonly domain: string;
  readonly outcome:
    | 'record'
    /** No record, although the name exists. */
    | 'none'
    | 'no-name'
    | 'several'
    /** A syntax error: permerror for everybody (§4.6). */
    | 'syntax'
    | 'loop'
    /** The look-up failed: nothing is known. */
    | 'failed'
    /** The name depends on the message (macro); it cannot be read beforehand. */
    | 'depends'
    /** The name cannot exist (§4.3). */
    | 'bad-name'
    /** Our own bound on the size of a tree, far beyond what any receiver reads. */
    | 'not-followed';
  readonly reason: FailureReason | null;
  readonly record: SpfRecord | null;
  readonly found: FoundRecord | null;
  readonly rows: readonly SpfRow[];
  /** Look-ups of this record's terms and of all below. */
  readonly lookups: number;
}

export interface SpfRow {
  readonly term: SpfTerm;
  /** Proof mark: the number of this part in its own record; `v=spf1` is 1. */
  readonly part: number;
  /** Which look-up of the whole evaluation this term is, from 1; null when the term costs none. */
  readonly ordinal: number | null;
  /** Lies beyond the tenth look-up: receivers stop before it. */
  readonly past: boolean;
  /** Look-ups of this term and of all below it. */
  readonly cost: number;
  /** The name after expansion; null where it depends on the message. */
  readonly target: string | null;
  /** include and redirect. */
  readonly child: SpfNode | null;
  /** a, mx, exists: what the names gave; null where not asked. */
  readonly hosts: readonly SpfHost[] | null;
  /** mx: how the MX look-up of the target ended, and how many exchanges it named; null for every other term. */
  readonly mx: SpfMxAnswer | null;
  readonly voids: { readonly v4: number; readonly v6: number };
  /** exp of the root's record, where it was asked. */
  readonly explanation?: SpfExplanation;
  /** The provider this term stands for, by data/senders.ts. */
  readonly sender: string | null;
}

export interface SpfMxAnswer {
  readonly outcome: 'hosts' | 'none' | 'null-mx' | 'failed';
  readonly reason: FailureReason | null;
  readonly count: number;
}

export interface SpfHost {
  readonly name: string;
  readonly v4: readonly string[];
  readonly v6: readonly string[];
  readonly failed: FailureReason | null;
  /** The name that holds the addresses, where the name itself is an alias (CNAME). */
  readonly alias?: string;
}

/** RFC 7208 §6.2: what `exp=` names. */
export interface SpfExplanation {
  readonly outcome: 'text' | 'unusable' | 'failed';
  /** As published, macros unexpanded; null unless there is exactly one record. */
  readonly text: string | null;
}

// ── DKIM ───────────────────────────────────────────────────────────────────────────────────────

export interface DkimFacts {
  /** How many selector names were asked. */
  readonly asked: number;
  /** How many of those look-ups failed: nothing is known about these names. */
  readonly failed: number;
  /** How many further names stage 2 would ask; 0 after it ran. */
  readonly more: number;
  readonly keys: readonly DkimKeyFound[];
  /** A random name under `_domainkey` answered too: found names prove nothing. */
  readonly wildcard: 'no' | 'yes' | 'unknown';
  /** `_domainkey.<domain>` itself: NXDOMAIN means probably no key at all; NODATA means names exist below. */
  readonly below: 'nothing' | 'something' | 'unknown';
  /** Where a hint came from: a provider seen in MX, SPF or a CNAME target. */
  readonly inferred: readonly {
    readonly provider: string;
    readonly from: 'mx' | 'spf' | 'cname';
    readonly selectors: readonly string[];
  }[];
}

export interface DkimKeyFound {
  readonly selector: string;
  readonly name: string;
  /** Several TXT records may stand at one selector. */
  readonly records: readonly FoundRecord[];
  /** CNAME targets followed, last one holds the key. */
  readonly chain: readonly string[];
  readonly provider: string | null;
  /** The table's last column. */
  readonly result: 'ok' | 'weak' | 'revoked' | 'broken' | 'testing' | 'not-a-key';
}

// ── DMARC ──────────────────────────────────────────────────────────────────────────────────────

export interface DmarcFacts {
  /** Names asked by the tree walk (RFC 9989 §4.10), in order. */
  readonly walk: readonly DmarcStep[];
  readonly outcome: 'policy' | 'none' | 'not-applied' | 'failed';
  /** False: a look-up of the walk failed, so rows for subdomains rest on what was readable. */
  readonly complete: boolean;
  readonly record: FoundRecord | null;
  readonly policyDomain: string | null;
  readonly organizationalDomain: string | null;
  /** RFC 9989: what receivers are asked to do with mail that does not pass. */
  readonly effective: EffectivePolicies | null;
  /** The same by RFC 7489 and the public suffix list, only where it differs. */
  readonly older: EffectivePolicies | null;
  readonly reports: readonly ReportConsent[];
}

export interface DmarcStep {
  readonly name: string;
  readonly outcome: 'record' | 'none' | 'no-name' | 'several' | 'failed';
}

export interface EffectivePolicies {
  readonly domain: EffectivePolicy;
  readonly existing: EffectivePolicy;
  readonly invented: EffectivePolicy;
}

export interface EffectivePolicy {
  /** The name this row speaks of; for `existing` and `invented` an example. */
  readonly name: string;
  /** After `t=y`; null: no DMARC processing. */
  readonly policy: DmarcPolicy | null;
  /** Before `t=y`. */
  readonly published: DmarcPolicy | null;
  /** Which tag decided, or why none did. */
  readonly decidedBy: 'p' | 'sp' | 'np' | 'invalid' | 'none';
  readonly policyDomain: string | null;
  /** Only in `older`, `pct` below 100: so many percent get `published`, the others get `policy`. */
  readonly percent?: number;
}

/** RFC 9990 §4. */
export interface ReportConsent {
  readonly kind: 'rua' | 'ruf';
  readonly uri: string;
  readonly domain: string | null;
  readonly state: 'internal' | 'agreed' | 'missing' | 'failed' | 'invalid' | 'no-mail-host';
  /** `<policy domain>._report._dmarc.<host>`, where one was asked. */
  readonly consentName: string | null;
  /** The vendor behind the address, by data/report-vendors.ts. */
  readonly vendor: string | null;
}

// ── Receiving and the zone ─────────────────────────────────────────────────────────────────────

export interface ReceivingFacts {
  readonly kind: 'hosts' | 'null-mx' | 'implicit' | 'none' | 'failed';
  readonly hosts: readonly MxHost[];
  readonly providers: readonly string[];
}

export interface MxHost {
  readonly preference: number | null;
  readonly exchange: string;
  readonly cname: readonly string[];
  readonly v4: readonly string[];
  readonly v6: readonly string[];
  readonly failed: FailureReason | null;
}

export interface ZoneFacts {
  readonly exists: 'yes' | 'no' | 'unknown';
  /** The zone's apex that holds the name, from the SOA. */
  readonly apex: string | null;
  readonly nameServers: readonly string[];
  /** RFC 2308 §5, seconds. */
  readonly negativeTtl: number | null;
  readonly signed: 'yes' | 'no' | 'broken' | 'unknown';
  /** Verification tokens among the TXT records at the domain, by data/txt-tokens.ts. */
  readonly tokens: readonly { readonly service: string; readonly text: string }[];
  /** Other TXT records at the domain, shown as text. */
  readonly otherTexts: readonly string[];
}
