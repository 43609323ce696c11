import { parseIp, reverseName } from '../base/ip.ts';
import type { Deps } from '../checks/check.ts';
import { checkHost } from '../checks/check-host.ts';
import { evaluateDmarc } from '../checks/dmarc-evaluate.ts';
import { joinStrings } from '../dns/txt.ts';
import { parseDkimKey } from '../records/dkim/parse.ts';
import { looksLikeDmarc } from '../records/dmarc/parse.ts';
import { hasSyntaxError, isSpfRecord, parseSpf } from '../records/spf/parse.ts';
import { addSpfTerm, printSpfForm, readSpfForm } from './spf-form.ts';

export const pathSteps = ['address', 'host', 'ptr', 'mx', 'spf', 'dkim', 'dmarc', 'message', 'rest'] as const;
export type PathStep = (typeof pathSteps)[number];

/** What the person has told so far; empty: not yet. */
export interface ServerPlan {
  /** A-labels. */
  readonly domain: string;
  /** Whole name of the server. */
  readonly host: string;
  readonly v4: string;
  readonly v6: string;
  readonly selector: string;
  /** The public record alone. */
  readonly dkim: string;
  /** Mailbox for DMARC reports. */
  readonly reports: string;
}
export const emptyPlan: ServerPlan = {
  domain: '',
  host: '',
  v4: '',
  v6: '',
  selector: '',
  dkim: '',
  reports: '',
};

/** What has to stand before a step can work. */
export const needs: Readonly<Record<PathStep, readonly PathStep[]>> = {
  address: [],
  host: ['address'],
  ptr: ['host'],
  mx: ['host'],
  spf: ['address'],
  dkim: [],
  dmarc: ['spf', 'dkim'],
  message: ['ptr', 'spf', 'dkim', 'dmarc'],
  rest: [],
};

export interface PathRecord {
  readonly step: PathStep;
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'MX' | 'TXT' | 'PTR';
  readonly value: string;
}

const addressesOf = ({ v4, v6 }: ServerPlan) =>
  [v4, v6].flatMap((text) => {
    const ip = parseIp(text);
    return ip ? [ip] : [];
  });

/** The records of a first server: only what is known already. */
export function pathRecords(plan: ServerPlan): readonly PathRecord[] {
  const { domain, host, selector, dkim, reports } = plan;
  if (domain === '') return [];
  const records: PathRecord[] = [];
  const addresses = addressesOf(plan);
  if (host !== '')
    for (const { family, text } of addresses)
      records.push({ step: 'host', name: host, type: family === 4 ? 'A' : 'AAAA', value: text });
  if (host !== '')
    for (const ip of addresses)
      records.push({ step: 'ptr', name: reverseName(ip), type: 'PTR', value: `${host}.` });
  if (host !== '') records.push({ step: 'mx', name: domain, type: 'MX', value: `10 ${host}.` });
  if (addresses.length > 0) {
    const terms = addresses.map(({ family, text }) => `ip${family}:${text}`);
    records.push({ step: 'spf', name: domain, type: 'TXT', value: ['v=spf1', ...terms, '-all'].join(' ') });
  }
  if (dkim !== '' && selector !== '')
    records.push({ step: 'dkim', name: `${selector}._domainkey.${domain}`, type: 'TXT', value: dkim });
  const rua = reports === '' ? '' : `; rua=mailto:${reports}`;
  records.push({ step: 'dmarc', name: `_dmarc.${domain}`, type: 'TXT', value: `v=DMARC1; p=none${rua}` });
  return records;
}

/** The key as it is written, without the blanks that may stand in it (RFC 6376 §3.6.1); null: no whole key. */
function keyIn(text: string): string | null {
  const { tags, key } = parseDkimKey(text).record;
  const data = tags.find(({ name }) => name.value === 'p')?.value.value ?? '';
  return key.state === 'ok' ? data.replace(/\s+/g, '') : null;
}

export type StepState = 'done' | 'open' | 'failed';

/** Whether DNS shows a step as done; null: only the person can know. A failed look-up is never "open". */
export async function checkPathStep(step: PathStep, plan: ServerPlan, deps: Deps): Promise<StepState | null> {
  const { domain, host, selector } = plan;
  const { resolver, signal } = deps;
  const addresses = addressesOf(plan);
  const all = (states: readonly StepState[]): StepState =>
    states.includes('failed') ? 'failed' : states.length > 0 && states.every((state) => state === 'done') ? 'done' : 'open'; // prettier-ignore
  switch (step) {
    case 'host':
      if (host === '') return 'open';
      return all(
        await Promise.all(
          addresses.map(async ({ family, text }) => {
            const lookup = await resolver.lookup(host, family === 4 ? 'A' : 'AAAA', signal);
            if (lookup.status === 'failed') return 'failed';
            const has =
              lookup.status === 'found' && lookup.records.some((one) => parseIp(one)?.text === text);
            return has ? 'done' : 'open';
          }),
        ),
      );
    case 'ptr':
      if (host === '') return 'open';
      return all(
        await Promise.all(
          addresses.map(async (ip) => {
            const lookup = await resolver.lookup(reverseName(ip), 'PTR', signal);
            if (lookup.status === 'failed') return 'failed';
            return lookup.status === 'found' && lookup.records.includes(host) ? 'done' : 'open';
          }),
        ),
      );
    case 'mx': {
      if (domain === '' || host === '') return 'open';
      const lookup = await resolver.lookup(domain, 'MX', signal);
      if (lookup.status === 'failed') return 'failed';
      if (lookup.status !== 'found') return 'open';
      // RFC 5321 §5.1: the lowest number is tried first; a null MX (RFC 7505) stands before all.
      const first = Math.min(...lookup.records.map(({ preference }) => preference));
      const isFirst = lookup.records.some(({ preference, exchange }) => preference === first && exchange === host); // prettier-ignore
      return isFirst ? 'done' : 'open';
    }
    case 'spf':
      if (domain === '') return 'open';
      return all(
        await Promise.all(
          addresses.map(async ({ text }) => {
            const { result } = await checkHost({ ip: text, helo: host, mailFrom: `postmaster@${domain}`, localPart: 'withhold' }, deps); // prettier-ignore
            return result === 'pass'
              ? 'done'
              : result === 'temperror' || result === 'unknown'
                ? 'failed'
                : 'open';
          }),
        ),
      );
    case 'dkim': {
      if (domain === '' || selector === '') return 'open';
      const lookup = await resolver.lookup(`${selector}._domainkey.${domain}`, 'TXT', signal);
      if (lookup.status === 'failed') return 'failed';
      if (lookup.status !== 'found') return 'open';
      // The key that was made here, where the plan holds it: another one would not fit the server's signatures.
      const published = lookup.records.map(({ strings }) => keyIn(strings.join('')));
      const wanted = plan.dkim === '' ? null : keyIn(plan.dkim);
      return published.some((key) => key !== null && (wanted === null || key === wanted)) ? 'done' : 'open';
    }
    case 'dmarc': {
      if (domain === '') return 'open';
      const { result, policyDomain } = await evaluateDmarc({ headerFrom: domain, spf: [], dkim: [] }, deps);
      if (result === 'temperror') return 'failed';
      return policyDomain === null ? 'open' : 'done';
    }
    case 'address':
    case 'message':
    case 'rest':
      return null;
  }
}

/** Records of which only one may stand at a name (RFC 7208 §3.2, RFC 6376 §3.6.2.2, RFC 9989 §4.10). */
const kinds: Readonly<Partial<Record<PathStep, (text: string) => boolean>>> = {
  spf: isSpfRecord,
  dkim: (text) => /(?:^|;)\s*p\s*=/.test(text),
  dmarc: looksLikeDmarc,
};

/** Other texts of its kind that DNS holds where a step's record belongs; none too where nobody could be asked. */
export async function standingAt(step: PathStep, plan: ServerPlan, { resolver, signal }: Deps): Promise<readonly string[]> {
  const isOfKind = kinds[step];
  const own = pathRecords(plan).find((record) => record.step === step);
  if (!own || !isOfKind) return [];
  const lookup = await resolver.lookup(own.name, 'TXT', signal);
  const texts = lookup.status === 'found' ? lookup.records.map(joinStrings) : [];
  return texts.filter((text) => isOfKind(text) && text !== own.value);
} // prettier-ignore

/** What to publish where `standing` is there: one SPF record takes the addresses in, anything else gives way as a whole. */
export function insteadOf(step: PathStep, standing: readonly string[], value: string): string {
  const [only, ...others] = standing;
  if (step !== 'spf' || only === undefined || others.length > 0) return value;
  if (hasSyntaxError(parseSpf(only).record)) return value;
  const addresses = readSpfForm(value).rows.filter(({ name }) => name === 'ip4' || name === 'ip6');
  return printSpfForm(addresses.reduce((form, { text }) => addSpfTerm(form, text), readSpfForm(only)));
}
