import type { Deps, Reading, Recognised } from '../core/index.ts';
import type { CheckPack } from '../core/text/check-pack.ts';
import { asIds } from '../core/text/ids.ts';
import type { StartWords } from '../core/text/start-words.ts';
import type { Language } from '../core/text/texts.ts';
import { start, valueOf, withKey, type Address } from './address.ts';
import type { CheckSession } from './check-session.svelte.ts';
import { recordsIn, toolFor, type PastedRecord } from './pasted.ts';
import { isSame, selectorsIn, senderIn, senderKeys, type Sender } from './report-keys.ts';
import type { Route } from './route.svelte.ts';
import { servicesToAsk, type Settings, type Theme } from './settings.svelte.ts';
import { toolDesk } from './tool-desk.ts';
import { isTool, type ToolId } from './tool-ids.ts';
import type { Given, NamedService, ToolDesk } from './tool.ts';

export type Shown =
  | { readonly kind: 'start' | 'about' | 'loading' | 'report' }
  /** A link from somebody: name and services first, questions on press (decisions.md §2). */
  | {
      readonly kind: 'ask';
      readonly domain: string;
      readonly unicode: string;
      readonly selectors: readonly string[];
      readonly sender: Sender | null;
    }
  | { readonly kind: 'record'; readonly records: readonly PastedRecord[]; readonly at: number }
  | { readonly kind: 'tool'; readonly tool: ToolId; readonly given: Given | null };

export type Refusal =
  | Recognised
  | { readonly kind: 'silent' | 'file-unreadable' | 'no-snapshot' }
  | { readonly kind: 'no-tool' | 'no-example'; readonly name: string };

export interface DeskWorld {
  readonly route: Route;
  readonly settings: Settings;
  readonly session: CheckSession;
  readonly services: readonly NamedService[];
  /** The words that stand on the page already. */
  readonly words: StartWords;
  /** The language of the page's own address: `./` or `./de/`. */
  readonly pageLanguage: Language;
  /** `?lang=ids`: places of the texts instead of the texts. */
  readonly ids: boolean;
  /** False on plain http: keys and signatures cannot be checked. */
  readonly secure: boolean;
  readonly deps: Pick<Deps, 'now' | 'random' | 'crypto'>;
  readonly fetch: typeof fetch;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  readonly loadStart: (language: Language) => Promise<StartWords>;
  readonly loadPack: (language: Language) => Promise<CheckPack>;
  readonly logged: (error: unknown) => void;
}

const largestFile = 1_048_576;
const mailFile = /\.(?:eml|msg|mbox)$/i;
const isTheme = (value: string | null): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark';

/** What lies on the desk: the box, what is shown, and in which language. */
export class Desk {
  readonly route: Route;
  readonly settings: Settings;
  readonly session: CheckSession;
  readonly services: readonly NamedService[];
  readonly pageLanguage: Language;
  readonly secure: boolean;

  words = $state.raw() as StartWords; // set by the constructor
  pack = $state.raw<CheckPack | null>(null);
  text = $state('');
  guess = $state.raw<Recognised | null>(null);
  /** What the person says the text is; null: as it looks. */
  reading = $state.raw<Reading | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  shown = $state.raw<Shown>({ kind: 'start' });
  /** The report's code is wanted soon: the person is typing. */
  warm = $state(false);
  /** Enter was pressed: the focus goes to the verdict when it is ready. */
  following = $state(false);
  readonly asked = $derived.by(() => servicesToAsk(this.services, this.settings.choices));
  readonly theme: Theme = $derived.by(() => {
    const wished = valueOf(this.route.address, 'theme');
    return isTheme(wished) ? wished : this.settings.choices.theme;
  });
  readonly pinned = $derived.by(() => valueOf(this.route.address, 'part'));
  /** The finding that a link points at. */
  readonly sought = $derived.by(() => valueOf(this.route.address, 'finding'));
  readonly tool: ToolDesk;
  readonly #world: DeskWorld;
  /** Domains with the form in which people write them. */
  #unicode = $state.raw<readonly (readonly [domain: string, unicode: string])[]>([]);

  constructor(world: DeskWorld) {
    this.#world = world;
    this.route = world.route;
    this.settings = world.settings;
    this.session = world.session;
    this.services = world.services;
    this.pageLanguage = world.pageLanguage;
    this.secure = world.secure;
    this.tool = toolDesk(this, world);
    this.words = world.ids ? asIds(world.words) : world.words;
    if (this.#isElsewhere(this.route.address)) this.shown = { kind: 'loading' };
  }

  // ── the box ──────────────────────────────────────────────────────────────────────────────────

  /** What is typed is recognised as soon as the core is there; nothing is asked. */
  async type(text: string): Promise<void> {
    this.text = text;
    this.refusal = null;
    if (text.trim() === '') this.guess = this.reading = null;
    void this.warmUp();
    const engine = await this.session.engine();
    if (this.text === text)
      this.guess = text.trim() === '' ? null : (engine?.recognise(text, this.reading) ?? null);
  }

  /** A text may be taken for something else; a name hardly is. */
  readonly canReadAs = $derived.by(() => {
    const seen = this.guess ?? (this.shown.kind === 'record' || this.refusal !== null ? 'text' : null);
    return this.text.trim() !== '' && seen !== null && (seen === 'text' || !('domain' in seen));
  });

  /** A wrong guess, corrected by hand. */
  async readAs(reading: Reading | null): Promise<void> {
    this.reading = reading;
    await this.paste(this.text);
  }

  /** Records are explained, and keys refused, as soon as they are pasted: neither needs a question. */
  async paste(text: string): Promise<void> {
    await this.type(text);
    const seen = this.guess;
    if (!seen || this.text !== text) return;
    const needsNoQuestion =
      seen.kind === 'private-key' ||
      recordsIn(seen).length > 0 ||
      (seen.kind !== 'ip' && toolFor(seen) !== null);
    if (needsNoQuestion) this.#act(seen);
  }

  async submit(): Promise<void> {
    const engine = await this.session.engine();
    if (!engine) return;
    this.#act(engine.recognise(this.text, this.reading));
  }

  async openFile(file: File): Promise<void> {
    // A message is read as octets, in the tool for messages; nothing else is this large.
    if (file.size > largestFile || mailFile.test(file.name)) {
      this.open({ tool: 'mail', kind: null, keys: [] }, { file });
      return;
    }
    let text: string;
    try {
      text = await file.text();
    } catch (error) {
      this.#world.logged(error);
      this.refusal = { kind: 'file-unreadable' };
      return;
    }
    await this.type(text.trim());
    await this.submit();
  }

  /** On press only: the name is asked about from here on. */
  check(
    domain: string,
    shown = domain,
    selectors: readonly string[] = [],
    sender: Sender | null = null,
  ): void {
    if (this.settings.choices.silent) {
      this.refusal = { kind: 'silent' };
      return;
    }
    this.text = shown;
    if (shown !== domain) this.#unicode = [...this.#unicode, [domain, shown]];
    this.guess = null;
    this.refusal = null;
    this.following = true;
    const { address } = this.route;
    // The place that a link points at stays in the address while its domain does.
    const kept =
      valueOf(address, 'd') === domain
        ? address.keys.filter(([key]) => key === 'finding' || key === 'part')
        : [];
    const keys = [
      ['d', domain] as const,
      ...selectors.map((name) => ['sel', name] as const),
      ...senderKeys(sender),
      ...kept,
    ];
    this.route.go({ tool: 'check', kind: null, keys });
    this.#show({ kind: 'report' });
    void this.session.start(domain, selectors, sender);
  }

  /** Weighs the server that the person says sends; null: leaves it out again. */
  weigh(sender: Sender | null): void {
    const { example, report } = this.session;
    if (example !== null) {
      this.route.go({ tool: 'example', kind: example, keys: senderKeys(sender) });
      void this.session.startExample(example, sender);
    } else if (report)
      this.check(report.domain, this.unicode ?? report.domain, selectorsIn(this.route.address), sender);
  }

  explain(records: readonly PastedRecord[], at = 0): void {
    this.refusal = null;
    this.guess = null;
    this.session.stop();
    this.route.go(start);
    this.#show({ kind: 'record', records, at });
  }

  #act(seen: Recognised): void {
    if ('domain' in seen) {
      this.check(seen.domain, seen.shown, seen.selector === null ? [] : [seen.selector]);
      return;
    }
    const records = recordsIn(seen);
    if (records.length > 0) {
      this.explain(records);
      return;
    }
    const tool = toolFor(seen);
    if (tool !== null) {
      if (seen.kind === 'ip') this.tool.go({ tool, kind: null, keys: [['ip', seen.address]] });
      else this.open({ tool, kind: null, keys: [] }, { text: this.text });
      return;
    }
    if (seen.kind === 'private-key') this.text = '';
    this.guess = null;
    this.refusal = seen;
  }

  // ── places ───────────────────────────────────────────────────────────────────────────────────

  /** After loading, Back, Forward, or a followed link. */
  async arrive(): Promise<void> {
    this.route.read();
    const { address } = this.route;
    this.refusal = null;
    const language = valueOf(address, 'lang');
    if ((language === 'en' || language === 'de') && language !== this.words.language)
      await this.speak(language);
    if (address.tool === 'about') this.#show({ kind: 'about' });
    else if (address.tool === 'example') await this.#arriveAtExample(address.kind ?? '');
    else if (isTool(address.tool)) this.#arriveAtTool(address.tool, null);
    else if (address.tool !== '' && address.tool !== 'check') {
      this.#show({ kind: 'start' });
      this.refusal = {
        kind: 'no-tool',
        name: address.kind === null ? address.tool : `${address.tool}/${address.kind}`,
      };
    } else if (valueOf(address, 'snap') !== null) await this.#arriveAtSnapshot(address);
    else if (valueOf(address, 'd') !== null) await this.#arriveAtDomain(address);
    else {
      this.session.stop();
      this.#show({ kind: 'start' });
    }
  }

  home(): void {
    this.session.stop();
    this.text = '';
    this.guess = this.reading = null;
    this.refusal = null;
    this.route.go(start);
    this.#show({ kind: 'start' });
  }

  /** A text or a file goes to the tool that reads it; a step for Back, and nothing of it in the address. */
  open(address: Address, given: Given): void {
    this.text = '';
    this.guess = this.reading = null;
    this.refusal = null;
    this.route.go(address);
    if (isTool(address.tool)) this.#arriveAtTool(address.tool, given);
  }

  #arriveAtTool(tool: ToolId, given: Given | null): void {
    this.session.stop();
    // Another place within a tool keeps what was handed to it.
    const kept = this.shown.kind === 'tool' && this.shown.tool === tool ? this.shown.given : null;
    this.#show({ kind: 'tool', tool, given: given ?? kept });
  }

  async #arriveAtExample(id: string): Promise<void> {
    const sender = senderIn(this.route.address);
    const { sender: weighed } = this.session;
    if (this.session.example === id && this.session.report && isSame(sender, weighed)) {
      this.#show({ kind: 'report' });
      return;
    }
    this.text = '';
    this.following = true;
    this.#show({ kind: 'report' });
    if (await this.session.startExample(id, sender)) return;
    this.following = false;
    this.#show({ kind: 'start' });
    this.refusal = { kind: 'no-example', name: id };
  }

  /** The answers come with the link: nothing is asked (design: a colleague sees the same evidence). */
  async #arriveAtSnapshot(address: Address): Promise<void> {
    this.following = true;
    this.#show({ kind: 'report' });
    // The name stands in the link too: known before the first line is drawn, so that nothing moves.
    await this.#learn(valueOf(address, 'd') ?? '');
    const isOpen = await this.session.startSnapshot(
      valueOf(address, 'snap') ?? '',
      selectorsIn(address),
      senderIn(address),
    );
    if (this.route.address !== address) return;
    if (isOpen) {
      const domain = this.session.report?.domain ?? '';
      this.text = await this.#learn(domain);
      return;
    }
    this.following = false;
    this.route.replace(withKey(address, 'snap', null));
    if (valueOf(address, 'd') !== null) await this.#arriveAtDomain(this.route.address);
    else this.#show({ kind: 'start' });
    this.refusal ??= { kind: 'no-snapshot' };
  }

  /** The form in which people write a name; kept for the report. */
  async #learn(name: string): Promise<string> {
    const seen = (await this.session.engine())?.recognise(name);
    if (!seen || !('domain' in seen)) return name;
    if (seen.shown !== seen.domain) this.#unicode = [...this.#unicode, [seen.domain, seen.shown]];
    return seen.shown;
  }

  async #arriveAtDomain(address: Address): Promise<void> {
    if (!this.session.report) this.#show({ kind: 'loading' });
    const written = valueOf(address, 'd') ?? '';
    const engine = await this.session.engine();
    if (this.route.address !== address || !engine) return;
    const seen = engine.recognise(written);
    this.text = 'shown' in seen ? seen.shown : written;
    if (!('domain' in seen)) {
      this.#show({ kind: 'start' });
      this.refusal = seen;
      return;
    }
    const { domain, shown } = seen;
    if (shown !== domain) this.#unicode = [...this.#unicode, [domain, shown]];
    const { always, silent } = this.settings.choices;
    const selectors = selectorsIn(address);
    const sender = senderIn(address);
    const isShown =
      this.session.report?.domain === domain &&
      !this.session.asksNobody &&
      isSame(this.session.sender, sender);
    if (isShown || this.session.show(domain, sender)) this.#show({ kind: 'report' });
    else if (always && !silent) {
      this.#show({ kind: 'report' });
      await this.session.start(domain, selectors, sender);
    } else {
      this.session.stop();
      this.#show({ kind: 'ask', domain, unicode: shown, selectors, sender });
    }
  }

  #show(shown: Shown): void {
    this.shown = shown;
    if (shown.kind === 'report' || shown.kind === 'record' || shown.kind === 'ask' || shown.kind === 'tool')
      void this.warmUp();
  }

  #isElsewhere({ tool, keys }: Address): boolean {
    return tool !== '' || keys.some(([key]) => key === 'd' || key === 'snap');
  }

  // ── what the report asks for ─────────────────────────────────────────────────────────────────

  get link(): string {
    const { example, report, sender } = this.session;
    if (example !== null)
      return this.route.link({ tool: 'example', kind: example, keys: senderKeys(sender) });
    return this.route.link({ tool: 'check', kind: null, keys: report ? [['d', report.domain], ...senderKeys(sender)] : [] }); // prettier-ignore
  }

  /** A link that carries the answers seen; null where they do not fit into one. */
  async snapshotLink(): Promise<string | null> {
    const domain = this.session.report?.domain ?? '';
    const seen = await this.session.snapshot();
    if (!seen) return null;
    const selectors = seen.selectors.map((name) => ['sel', name] as const);
    return this.route.link({ tool: 'check', kind: null, keys: [['d', domain], ...selectors, ...senderKeys(this.session.sender), ['snap', seen.packed]] }); // prettier-ignore
  }

  /** The name of the report as people write it; `null` where it is written as it is asked. */
  get unicode(): string | null {
    const domain = this.session.report?.domain ?? '';
    return domain.includes('xn--') ? (this.#unicode.find(([asked]) => asked === domain)?.[1] ?? null) : null;
  }

  recheck(): void {
    const { report, seenAt } = this.session;
    if (report && seenAt !== null)
      this.check(
        report.domain,
        this.unicode ?? report.domain,
        selectorsIn(this.route.address),
        senderIn(this.route.address),
      );
    else if (this.settings.choices.silent && this.session.example === null) this.refusal = { kind: 'silent' };
    else void this.session.recheck();
  }

  pin(id: string | null): void {
    this.route.replace(withKey(this.route.address, 'part', id));
  }

  /** Nothing leaves this browser from here on, and what is under way ends (ux.md §3). */
  silence(silent: boolean): void {
    this.settings.set({ silent });
    if (silent && !this.session.asksNobody) this.session.stop();
    if (!silent && this.refusal?.kind === 'silent') this.refusal = null;
  }

  // ── language and colours ─────────────────────────────────────────────────────────────────────

  /** Input and result stay as they are. */
  async speak(language: Language): Promise<void> {
    try {
      const words = await this.#world.loadStart(language);
      if (this.pack && this.pack.language !== language) await this.#loadPack(language);
      this.words = this.#world.ids ? asIds(words) : words;
    } catch (error) {
      this.#world.logged(error);
      this.session.trouble = 'load';
    }
  }

  async choose(language: Language): Promise<void> {
    this.settings.set({ language });
    if (valueOf(this.route.address, 'lang') !== null)
      this.route.replace(withKey(this.route.address, 'lang', null));
    await this.speak(language);
  }

  colour(theme: Theme): void {
    this.settings.set({ theme });
    if (valueOf(this.route.address, 'theme') !== null)
      this.route.replace(withKey(this.route.address, 'theme', null));
  }

  /** Loads what a report needs, once somebody begins to type. */
  async warmUp(): Promise<void> {
    this.warm = true;
    if (this.pack) return;
    try {
      await this.#loadPack(this.words.language);
      // The first time ever written costs a telephone a tenth of a second: now, not in the first drawing of a report.
      setTimeout(() => this.pack?.fmt.time(0));
    } catch (error) {
      this.#world.logged(error);
      this.session.trouble = 'load';
    }
  }

  async #loadPack(language: Language): Promise<void> {
    const pack = await this.#world.loadPack(language);
    this.pack = this.#world.ids ? asIds(pack) : pack;
  }
}
