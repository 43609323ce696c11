import type { ReverseRequest } from '../tool-hosts-words.ts';

/** For the owner of the address, to be sent as it is. `leads`: the name leads to the address already. */
export const reverseRequest = ({ ip, name, leads }: ReverseRequest): string =>
  `Please set the reverse DNS name (PTR) of ${ip} to ${name}. ${leads ? 'The name leads to this address already. ' : ''}Our mail server sends from this address.`;
