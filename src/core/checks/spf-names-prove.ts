/** A record is offered only after our own check_host came to what it promises. */
import { overlay } from '../dns/overlay.ts';
import { zoneFromRecords } from '../dns/zone.ts';
import { checkHost } from './check-host.ts';
import type { Deps } from './check.ts';
import type { SpfName } from './spf-names.ts';
import type { SpfResult } from './spf-host-types.ts';

/** RFC 5737, RFC 3849: addresses that nobody has; the first that is none of the name's own stands for everybody else. */
const strangers = ['203.0.113.77', '203.0.113.78', '198.51.100.77', '192.0.2.77', '192.0.2.78'] as const;
const strangerTo = (addresses: readonly string[]) =>
  strangers.find((address) => !addresses.includes(address)) ?? strangers[0];

export interface Proof {
  readonly ip: string;
  readonly result: SpfResult;
}

/** `name` in HELO (RFC 7208 §2.3); as a bounce domain it comes to the same. */
const saying = (name: string, ip: string, deps: Deps) => checkHost({ ip, helo: name, mailFrom: '' }, deps);

/** From the first of its own addresses, else from a stranger's. */
export async function receiverSays(
  name: string,
  addresses: readonly string[],
  deps: Deps,
): Promise<NonNullable<SpfName['says']>> {
  const [own] = addresses;
  const ip = own ?? strangerTo(addresses);
  return { ip, own: own !== undefined, result: (await saying(name, ip, deps)).result };
}

/** Null where the record does not do what it is for: `allowed` pass, everybody else fails. */
export async function proveRecord(
  name: string,
  text: string,
  allowed: readonly string[],
  deps: Deps,
): Promise<SpfName['proposal']> {
  const published = {
    ...deps,
    resolver: overlay(zoneFromRecords({ [name]: { TXT: [text] } }), deps.resolver),
  };
  const stranger = strangerTo(allowed);
  const proof = await Promise.all(
    [...allowed, stranger].map(async (ip) => ({ ip, result: (await saying(name, ip, published)).result })),
  );
  const holds = proof.every(({ ip, result }) => result === (ip === stranger ? 'fail' : 'pass'));
  return holds ? { text, proof } : null;
}
