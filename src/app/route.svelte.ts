import { parseFragment, printFragment, start, takeQuery, valueOf, withKey, type Address } from './address.ts';

/** The browser's address bar, handed in by `main.ts`. */
export interface Bar {
  readonly location: {
    readonly pathname: string;
    readonly search: string;
    readonly hash: string;
    readonly origin: string;
  };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
}

/** Where the page is. Only this class reads or writes the address bar. */
export class Route {
  address = $state.raw<Address>(start);
  /** The name came in a query and so reached the web host; said once. */
  sentToHost = $state(false);
  readonly #bar: Bar;

  constructor(bar: Bar) {
    this.#bar = bar;
    this.read();
  }

  /** After loading, Back, Forward or a followed link; rewrites what is not in its canonical form. */
  read(): void {
    const { location } = this.#bar;
    const query = takeQuery(location.search);
    if (query.domain !== null) this.sentToHost = true;
    const written = parseFragment(location.hash);
    this.address = query.domain === null ? written : withKey(written, 'd', query.domain);
    const canonical = printFragment(this.address);
    const isWritten = location.hash === canonical || location.hash === '#';
    if (query.domain !== null || (!isWritten && valueOf(this.address, 'd') !== null))
      this.#write('replaceState', query.rest);
  }

  go(address: Address): void {
    if (printFragment(address) === printFragment(this.address)) return;
    this.address = address;
    this.sentToHost = false;
    this.#write('pushState', this.#bar.location.search);
  }

  /** The same place, told better: no step for Back. */
  replace(address: Address): void {
    this.address = address;
    this.#write('replaceState', this.#bar.location.search);
  }

  /** A full address to pass on, without the query. */
  link(address: Address): string {
    return `${this.#bar.location.origin}${this.#bar.location.pathname}${printFragment(address)}`;
  }

  #write(how: 'pushState' | 'replaceState', search: string): void {
    this.#bar.history[how](null, '', `${this.#bar.location.pathname}${search}${printFragment(this.address)}`);
  }
}
