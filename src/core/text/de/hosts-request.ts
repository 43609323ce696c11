import type { ReverseRequest } from '../tool-hosts-words.ts';

/** Für den Inhaber der Adresse, so wie er ist zu senden. `leads`: Der Name führt schon zu der Adresse. */
export const reverseRequest = ({ ip, name, leads }: ReverseRequest): string =>
  `Bitte setzen Sie den Reverse-DNS-Namen (PTR) von ${ip} auf ${name}. ${leads ? 'Der Name führt bereits zu dieser Adresse. ' : ''}Von ihr sendet unser Mailserver.`;
