import type { DkimKeyKind } from '../build/dkim-keys.ts';
import type { KeyMatch, KeyRefusal, PublicHalf } from '../build/dkim-match.ts';
import type { ConfigProgram } from '../build/dkim-config.ts';
import type { Fmt } from './format.ts';

/** How a key and what is published at its name go together; `same-but`: they do, and the record has another fault. */
export type KeyVerdict = KeyMatch['match'] | 'same-but' | 'none' | 'failed';

/** What the builder says of keys, of the smaller records and of sets. Functions get data, never words. */
export interface ToolBuildMoreWords {
  readonly dkim: {
    readonly selector: string;
    readonly selectorHint: string;
    readonly badSelector: string;
    readonly propose: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<DkimKeyKind, { readonly label: string; readonly hint: string }>>;
    readonly make: string;
    readonly making: string;
    readonly noCrypto: string;
    readonly failed: string;
    readonly secret: string;
    readonly secretText: string;
    readonly secretForm: string;
    readonly secretForms: Readonly<Record<'pkcs8' | 'pkcs1' | 'seed', string>>;
    readonly copySecret: string;
    readonly downloadSecret: string;
    readonly forget: string;
    readonly leave: string;
    readonly leaveUnsaved: string;
    readonly stray: string;
    readonly saved: string;
    readonly gone: string;
    readonly split: string;
    readonly domains: string;
    readonly domainsHint: string;
    readonly badDomain: (written: string) => string;
    readonly elsewhere: string;
    readonly elsewhereText: string;
    readonly rsaOnly: string;
    readonly config: string;
    readonly configText: string;
    readonly program: string;
    readonly receiving: string;
    readonly fileOf: (file: string) => string;
    readonly notes: Readonly<Partial<Record<ConfigProgram, string>>>;
    readonly steps: string;
    readonly stepList: (name: string) => readonly string[];
    readonly test: string;
    readonly testText: (name: string) => string;
    readonly given: string;
    readonly givenHint: string;
    readonly run: string;
    readonly clear: string;
    readonly match: {
      readonly verdict: Readonly<Record<KeyVerdict, (name: string) => string>>;
      readonly fix: Readonly<Record<KeyVerdict, string>>;
      /** Size and kind of the published key and of the one that was given. */
      readonly halves: (theirs: PublicHalf, ours: PublicHalf, fmt: Fmt) => string;
      readonly parting: (
        where: { readonly at: number; readonly one: string; readonly other: string },
        fmt: Fmt,
      ) => string;
      readonly cut: (has: number, of: number, fmt: Fmt) => string;
      readonly drafted: string;
      readonly several: (count: number, fitting: number, name: string, fmt: Fmt) => string;
      readonly severalFix: string;
      readonly refused: Readonly<Record<KeyRefusal, string>>;
    };
    readonly rotation: string;
    readonly rotationText: string;
    readonly rotationSteps: (days: {
      readonly publish: string;
      readonly sign: string;
      readonly revoke: string;
      readonly remove: string;
      readonly next: string;
    }) => readonly string[];
  };
  readonly mtaSts: {
    readonly mode: string;
    readonly modes: Readonly<Record<'testing' | 'enforce' | 'none', { readonly label: string; readonly hint: string }>>; // prettier-ignore
    readonly hosts: string;
    readonly hostsHint: string;
    readonly badHost: (written: string) => string;
    readonly readMx: string;
    readonly mxRead: (count: number, fmt: Fmt) => string;
    readonly mxNone: string;
    readonly mxFailed: string;
    readonly age: string;
    readonly ages: Readonly<Record<'86400' | '604800' | '2592000' | '31557600', string>>;
    readonly file: string;
    readonly fileText: (url: string) => string;
    readonly hostText: (host: string) => string;
    readonly order: readonly string[];
    readonly id: string;
    readonly newId: string;
  };
  readonly tlsRpt: {
    readonly targets: string;
    readonly hint: string;
    readonly bad: (written: string) => string;
  };
  readonly bimi: {
    readonly logo: string;
    readonly logoHint: string;
    readonly evidence: string;
    readonly evidenceHint: string;
    readonly selector: string;
    readonly selectorHint: string;
    readonly badSelector: string;
    readonly badLink: (written: string) => string;
    readonly conditions: string;
  };
  readonly sets: {
    readonly noneText: string;
    readonly noneWarning: string;
    readonly subject: string;
    readonly receiver: string;
    readonly receiverHint: string;
    readonly consentText: (domain: string, receiver: string) => string;
    readonly address: string;
    readonly addressHint: string;
    readonly badAddress: string;
    readonly host: string;
    readonly hostHint: string;
    readonly badHost: string;
    readonly owner: string;
    readonly letterSubject: (address: string) => string;
    readonly letter: (data: {
      readonly address: string;
      readonly name: string;
      readonly host: string;
      /** DNS said that the name leads to the address. */
      readonly leads: boolean;
    }) => string;
    readonly letterHeading: string;
    readonly checkPtr: string;
    readonly ptr: Readonly<Record<'right' | 'other' | 'none' | 'failed', (names: readonly string[], fmt: Fmt) => string>>; // prettier-ignore
    readonly forward: Readonly<Record<'right' | 'wrong' | 'failed', (host: string, address: string) => string>>; // prettier-ignore
  };
}
