/** DNS block lists and whether a page may ask them. Asked only when the person wants it; never part of a verdict. */
export interface BlockList {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /**
   * `candidate`: asked once its controls answer rightly (RFC 5782 §5). `key`: only with the person's own key in place of
   * `<key>`. `link`: refuses public resolvers, so only its page is named.
   */
  readonly ask: 'candidate' | 'key' | 'link';
  /** Where a listing is explained and taken back. */
  readonly page: string;
  /** Last octet of 127.0.0.x and the sub-list it stands for. */
  readonly codes: readonly (readonly [octet: number, list: string])[];
  readonly source: string;
  readonly date: string;
}

const notes = { source: 'notes of the project on lists by DNS over HTTPS', date: '2026-11' };
const uncertain = { source: 'notes of the project, uncertain', date: '2026-11' };
const zen: BlockList['codes'] = [
  [2, 'SBL'], [3, 'CSS'], [4, 'XBL'], [5, 'XBL'], [6, 'XBL'], [7, 'XBL'], [9, 'DROP'], [10, 'PBL'], [11, 'PBL'],
]; // prettier-ignore

export const blockLists: { readonly checkedOn: string; readonly entries: readonly BlockList[] } = {
  checkedOn: '2026-11-24',
  entries: [
    { id: 'spamhaus', name: 'Spamhaus ZEN', zone: 'zen.spamhaus.org', ask: 'link', page: 'https://check.spamhaus.org/', codes: zen, ...notes },
    { id: 'spamhaus-dqs', name: 'Spamhaus ZEN (DQS)', zone: '<key>.zen.dq.spamhaus.net', ask: 'key', page: 'https://check.spamhaus.org/', codes: zen, ...notes },
    { id: 'barracuda', name: 'Barracuda', zone: 'b.barracudacentral.org', ask: 'link', page: 'https://www.barracudacentral.org/lookups', codes: [], ...notes },
    { id: 'validity', name: 'Validity', zone: 'bl.score.senderscore.com', ask: 'link', page: 'https://senderscore.org/', codes: [], ...notes },
    { id: 'spamcop', name: 'SpamCop', zone: 'bl.spamcop.net', ask: 'candidate', page: 'https://www.spamcop.net/bl.shtml', codes: [[2, 'SCBL']], ...uncertain },
    { id: 'psbl', name: 'PSBL', zone: 'psbl.surriel.com', ask: 'candidate', page: 'https://psbl.org/', codes: [], ...uncertain },
    { id: 'blocklist-de', name: 'blocklist.de', zone: 'bl.blocklist.de', ask: 'candidate', page: 'https://www.blocklist.de/', codes: [], ...uncertain },
    { id: 'mailspike', name: 'Mailspike', zone: 'rep.mailspike.net', ask: 'candidate', page: 'https://mailspike.io/', codes: [[10, 'worst'], [11, 'very bad'], [12, 'bad']], ...uncertain },
  ],
}; // prettier-ignore
