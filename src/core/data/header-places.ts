/** Where programs and services show the headers of a message. Dated facts; the words are in text/{en,de}/tool-mail-where.ts. */
export interface HeaderPlace {
  readonly id: HeaderPlaceId;
  readonly name: string;
  /** `headers`: the text below them is not shown, so that DKIM is checked by half. `file`: it can be saved as .eml or .msg. */
  readonly gives: 'whole' | 'headers' | 'file';
  readonly source: string;
  readonly date: string;
}
export type HeaderPlaceId =
  | 'gmail'
  | 'outlookWeb'
  | 'outlook'
  | 'thunderbird'
  | 'apple'
  | 'gmx'
  | 'ionos'
  | 'roundcube'
  | 'yahoo'
  | 'proton';

const known = 'common knowledge, not looked up';
const ionos = 'IONOS help: "Was ist ein E-Mail-Header"';

export const headerPlaces: { readonly checkedOn: string; readonly entries: readonly HeaderPlace[] } = {
  checkedOn: '2026-12-01',
  entries: [
    {
      id: 'gmail',
      name: 'Gmail',
      gives: 'file',
      source: 'a guide of cloudHQ: "Show original"',
      date: '2026-12',
    },
    {
      id: 'outlookWeb',
      name: 'Outlook.com, Outlook (new)',
      gives: 'whole',
      source: 'Lifewire: "View message source"',
      date: '2026-12',
    },
    { id: 'outlook', name: 'Outlook (classic)', gives: 'headers', source: ionos, date: '2026-12' },
    { id: 'thunderbird', name: 'Thunderbird', gives: 'file', source: ionos, date: '2026-12' },
    { id: 'apple', name: 'Apple Mail', gives: 'file', source: known, date: '2026-12' },
    {
      id: 'gmx',
      name: 'GMX, WEB.DE',
      gives: 'headers',
      source: 'hilfe.gmx.net: "Erweiterten Header auslesen"',
      date: '2026-12',
    },
    { id: 'ionos', name: 'IONOS, mailbox.org', gives: 'whole', source: known, date: '2026-12' },
    {
      id: 'roundcube',
      name: 'Roundcube',
      gives: 'whole',
      source: 'goneo help: "E-Mail-Header"',
      date: '2026-12',
    },
    { id: 'yahoo', name: 'Yahoo', gives: 'whole', source: known, date: '2026-12' },
    { id: 'proton', name: 'Proton Mail', gives: 'file', source: known, date: '2026-12' },
  ],
};
