/** Domains at which anybody can have an address: nobody but their operator may send for them. Dated facts. */
export interface Freemail {
  readonly domain: string;
  readonly source: string;
  readonly date: string;
}
const row = (source: string, domains: string): readonly Freemail[] =>
  domains.split(' ').map((domain) => ({ domain, source, date: '2026-11' }));

export const freemail: { readonly checkedOn: string; readonly entries: readonly Freemail[] } = {
  checkedOn: '2026-11-24',
  entries: [
    ...row(
      'operator',
      'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com outlook.de hotmail.de live.de',
    ),
    ...row(
      'operator',
      'yahoo.com yahoo.de ymail.com rocketmail.com aol.com aol.de icloud.com me.com mac.com',
    ),
    ...row(
      'operator',
      'gmx.de gmx.net gmx.at gmx.ch gmx.com web.de email.de t-online.de magenta.de freenet.de arcor.de',
    ),
    ...row(
      'operator',
      'mail.com posteo.de mailbox.org proton.me protonmail.com tutanota.com tuta.io zoho.com fastmail.com',
    ),
    ...row(
      'operator',
      'orange.fr laposte.net free.fr libero.it mail.ru yandex.ru yandex.com qq.com 163.com bluewin.ch',
    ),
  ],
};
