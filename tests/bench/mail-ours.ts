/** What the timing of messages needs of our side, built into one file of plain JavaScript. */
export { explainMessage } from '../../src/core/checks/message-explain.ts';
export { zoneResolver } from '../../src/core/dns/zone.ts';
export { openBytes, openText } from '../../src/ui/mail/open.ts';
export { arrived, letter, signed } from '../support/letters.ts';
