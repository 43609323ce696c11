import { valueOf, type Address } from './address.ts';

/** A server that the person says sends; `ip` in any form that `parseIp` reads. */
export interface Sender {
  readonly ip: string;
  readonly helo: string | null;
}
export const isSame = (one: Sender | null, other: Sender | null) =>
  one?.ip === other?.ip && one?.helo === other?.helo;

/** More than a person types; the rest of a stranger's link is left out. */
const mostSelectors = 20;
export const selectorsIn = ({ keys }: Address): readonly string[] =>
  keys.flatMap(([key, value]) => (key === 'sel' ? [value] : [])).slice(0, mostSelectors);

/** The server that sends, where a link or the person named one. */
export function senderIn(address: Address): Sender | null {
  const ip = valueOf(address, 'ip');
  return ip === null || ip.length > 100
    ? null
    : { ip, helo: valueOf(address, 'helo')?.slice(0, 253) ?? null };
}
export const senderKeys = (sender: Sender | null): readonly (readonly [string, string])[] =>
  sender === null
    ? []
    : [['ip', sender.ip], ...(sender.helo === null ? [] : [['helo', sender.helo] as const])];
