/** The names that a message leads to: each is shown before it is asked. */
import { neverAsked } from '../base/domain-name.ts';
import { parseIp, reverseName } from '../base/ip.ts';
import type { RrType } from '../dns/types.ts';
import { mostSignatures } from './dkim-verify.ts';
import { readSignature } from './dkim-verify-signature.ts';
import { walkNames } from './dmarc-walk.ts';
import { asciiName, type MessageFacts } from './message-read.ts';
import { operatorOf, type Boundary } from './message-trust.ts';
import { serverInFront } from './message-way.ts';

/** One name that a look-up of this message begins with; the SPF record there names others. */
export interface NameToAsk {
  readonly name: string;
  readonly type: RrType;
  readonly why: 'dkim' | 'dmarc' | 'spf' | 'helo' | 'reverse' | 'arc' | 'receiver';
}

/** What is asked once the person presses the button: domain names and addresses only. */
export function namesToAsk(facts: MessageFacts, boundary: Boundary | null): readonly NameToAsk[] {
  const names: NameToAsk[] = [];
  const add = (name: string | null, type: RrType, why: NameToAsk['why']): void => {
    if (name !== null && !neverAsked(name) && !names.some((one) => one.name === name && one.type === type))
      names.push({ name, type, why });
  };
  for (const { domain, selector } of facts.signatures.slice(0, mostSignatures))
    add(keyNameOf(selector, domain), 'TXT', 'dkim');
  // RFC 9989 §3.2.13: whether there is such a domain.
  add(facts.author, 'CNAME', 'dmarc');
  if (facts.author !== null)
    for (const name of walkNames(facts.author)) add(`_dmarc.${name}`, 'TXT', 'dmarc');
  // RFC 9989 §4.10.2: a name below the same main domain is aligned only if its own walk ends there too.
  const related = [facts.envelope?.domain ?? null, asciiName(boundary?.helo ?? null), ...facts.signatures.map(({ domain }) => domain)]; // prettier-ignore
  for (const domain of related)
    if (domain !== null && facts.author !== null && operatorOf(domain) === operatorOf(facts.author))
      for (const name of walkNames(domain)) add(`_dmarc.${name}`, 'TXT', 'dmarc');
  const ip = boundary ? parseIp(boundary.ip) : null;
  if (ip) {
    add(facts.envelope?.domain ?? null, 'TXT', 'spf');
    add(asciiName(boundary?.helo ?? null), 'TXT', 'helo');
    add(reverseName(ip), 'PTR', 'reverse');
  }
  add(serverInFront(facts, boundary)?.recipient ?? null, 'MX', 'receiver');
  for (const { key, value } of facts.message.header.fields) {
    if (key !== 'arc-seal' && key !== 'arc-message-signature') continue;
    const { domain, selector } = readSignature(value.value, key === 'arc-seal' ? 'arc-seal' : 'arc-message').facts; // prettier-ignore
    add(keyNameOf(selector, domain), 'TXT', 'arc');
  }
  return names;
}

const keyNameOf = (selector: string | null, domain: string | null): string | null =>
  selector !== null && domain !== null ? asciiName(`${selector}._domainkey.${domain}`) : null;
