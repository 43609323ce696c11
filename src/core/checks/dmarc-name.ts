import { nameProblem, parseDomainName } from '../base/domain-name.ts';

/**
 * The domain of a From, which may be a bare domain or an address with or without a display name, as A-labels;
 * null when DNS cannot hold such a name, or when several addresses name several (RFC 9989 §5.3.1: U-labels are converted
 * first, and there is one Author Domain or none).
 */
export function askableName(domainOrAddress: string): string | null {
  const unquoted = domainOrAddress.replace(/"(?:[^"\\]|\\.){0,998}"/gs, '');
  const addresses = unquoted.split(',').filter((one) => one.includes('@'));
  if (addresses.length < 2) return askableOne(domainOrAddress);
  const [only = null, ...others] = new Set(addresses.map(askableOne));
  return others.length === 0 ? only : null;
}

function askableOne(domainOrAddress: string): string | null {
  const domain = domainOrAddress.slice(domainOrAddress.lastIndexOf('@') + 1).replace(/>\s{0,20}$/, '');
  const name = parseDomainName(domain);
  return name.ok ? name.ascii : null;
}

/** Whether a name built from others can still be asked for. */
export const fits = (name: string): boolean => nameProblem(name) === null;
