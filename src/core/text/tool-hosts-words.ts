import type { IpRange } from '../base/ip.ts';
import type { DaneHost } from '../checks/dane.ts';
import type { ServerRole } from '../checks/hosts-role.ts';
import type { NetworkFacts } from '../checks/hosts-network.ts';
import type { RequirementState } from '../checks/requirements.ts';
import type { ReverseNameFacts } from '../checks/reverse-name.ts';
import type { AddressProblem } from '../base/address-text.ts';
import type { NameServer } from '../checks/zone-sanity.ts';
import type { SpfResult } from '../checks/spf-host-types.ts';
import type { BlockListAnswer } from '../checks/hosts-block-lists.ts';
import type { RequirementId } from '../data/receiver-requirements.ts';
import type { bimiFindings } from '../findings/bimi.ts';
import type { hostsFindings } from '../findings/hosts.ts';
import type { markFindings } from '../findings/mark.ts';
import type { zoneFindings } from '../findings/zone.ts';
import type { transportFindings } from '../findings/transport.ts';
import type { BimiTopic } from '../records/bimi/parts.ts';
import type { MtaStsTopic } from '../records/mta-sts/parts.ts';
import type { TlsRptTopic } from '../records/tls-rpt/parts.ts';
import type { TlsaTopic } from '../records/tlsa/parts.ts';
import type { AreaTexts } from './area-texts.ts';
import type { Fmt } from './format.ts';
import type { TopicText } from './texts.ts';

export interface ReverseRequest {
  readonly ip: string;
  readonly name: string;
  readonly leads: boolean;
}
type Known = Extract<NetworkFacts, { outcome: 'known' }>;
type Topics<T> = (topic: T, fmt: Fmt) => TopicText;

/** Everything the tool for mail servers says of its own. Functions get data, never words. */
export interface HostsWords {
  readonly heading: string;
  readonly sub: string;
  readonly ip: string;
  readonly ipHint: string;
  readonly domain: string;
  readonly domainHint: string;
  readonly helo: string;
  readonly heloHint: string;
  readonly run: string;
  readonly stop: string;
  readonly asking: string;
  readonly badIp: Readonly<Record<AddressProblem, string>>;
  readonly badDomain: string;
  readonly badHelo: string;
  readonly noSubject: string;
  readonly link: string;
  readonly compare: string;
  readonly report: (domain: string) => string;

  readonly addresses: {
    readonly heading: string;
    readonly columns: Readonly<Record<'host' | 'address' | 'reverse' | 'back' | 'spf', string>>;
    readonly none: string;
    readonly more: (count: number, fmt: Fmt) => string;
    readonly roles: Readonly<Record<ServerRole, string>>;
    readonly reverse: Readonly<Record<'none' | 'failed' | 'not-asked', string>>;
    readonly moreNames: (count: number, fmt: Fmt) => string;
    readonly back: Readonly<Record<ReverseNameFacts['back'], string>>;
    readonly spf: Readonly<Record<SpfResult | 'no-domain', string>>;
    /** Which addresses need a reverse name. */
    readonly whichSends: string;
    readonly noSender: string;
    readonly receivesOnly: string;
    readonly heloNone: (helo: string) => string;
    readonly heloFailed: (helo: string) => string;
    readonly network: (known: Known, fmt: Fmt) => string;
    readonly networkHint: (word: string) => string;
    readonly ranges: Readonly<Partial<Record<IpRange, string>>>;
    /** What a screen reader hears when the answers are there. */
    readonly done: (addresses: number, faults: number, fmt: Fmt) => string;
  };
  /** In a report: the address that sends. */
  readonly sender: {
    readonly heading: string;
    readonly why: string;
    readonly heloHint: string;
    readonly run: string;
    readonly forget: string;
    readonly all: string;
  };
  readonly request: {
    readonly heading: string;
    readonly who: string;
    readonly name: string;
    readonly nameHint: string;
    readonly english: string;
    readonly german: string;
    readonly noName: string;
    readonly texts: Readonly<Record<'en' | 'de', (request: ReverseRequest) => string>>;
  };
  readonly requirements: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: Readonly<Record<'what' | 'who' | 'state', string>>;
    readonly names: Readonly<Record<RequirementId, string>>;
    readonly states: Readonly<Record<RequirementState, string>>;
    /** `bulk`: those who ask it of whoever sends much. */
    readonly who: (all: readonly string[], bulk: readonly string[], fmt: Fmt) => string;
    readonly uncertain: (name: string) => string;
    readonly checkedOn: (date: string) => string;
    readonly bsi: string;
  };
  readonly transport: {
    readonly heading: string;
    readonly intro: string;
    readonly mtaSts: string;
    readonly policy: string;
    readonly policyWhy: string;
    readonly policyOpen: string;
    readonly policyPaste: string;
    readonly policyFile: string;
    readonly policyJudge: string;
    readonly policyTooLarge: string;
    readonly policyUnreadable: string;
    readonly policyParts: string;
    readonly tlsRpt: string;
    readonly dane: string;
    readonly daneColumns: Readonly<Record<'host' | 'state' | 'mx' | 'address' | 'tlsa', string>>;
    readonly daneStates: Readonly<Record<DaneHost['state'], string>>;
    readonly signed: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
    readonly daneUnseen: string;
    readonly bimi: string;
    readonly bimiFile: string;
    readonly bimiUnseen: string;
    readonly noReceiving: string;
  };
  /** The mark certificate that the person brings. */
  readonly mark: {
    readonly heading: string;
    readonly why: string;
    readonly paste: string;
    readonly file: string;
    readonly judge: string;
    readonly facts: Readonly<
      Record<'subject' | 'issuer' | 'names' | 'from' | 'until' | 'serial' | 'none', string>
    >;
  };
  /** The zone that holds the domain. */
  readonly zone: {
    readonly heading: string;
    readonly intro: string;
    readonly facts: Readonly<
      Record<'apex' | 'servers' | 'ds' | 'keys' | 'ad' | 'serial' | 'negative', string>
    >;
    readonly serverStates: Readonly<Record<NameServer['state'], string>>;
    readonly ds: Readonly<Record<'none' | 'failed', string>>;
    readonly keys: Readonly<Record<'none' | 'failed', string>>;
    /** Key tag, algorithm and digest type of a DS record. */
    readonly dsOf: (keyTag: number, algorithm: number, digestType: number) => string;
    readonly ad: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
    readonly unknown: string;
    readonly compare: string;
  };
  readonly lists: {
    readonly heading: string;
    readonly intro: string;
    readonly ask: string;
    readonly key: string;
    readonly keyHint: string;
    readonly columns: Readonly<Record<'list' | 'answer' | 'page', string>>;
    readonly answer: (answer: BlockListAnswer, fmt: Fmt) => string;
    readonly link: string;
    readonly page: string;
    readonly address: (ip: string) => string;
    readonly badKey: string;
    readonly none: string;
  };
}

export interface ToolHostsWords extends HostsWords {
  readonly findings: {
    readonly hosts: AreaTexts<typeof hostsFindings>;
    readonly transport: AreaTexts<typeof transportFindings>;
    readonly bimi: AreaTexts<typeof bimiFindings>;
    readonly mark: AreaTexts<typeof markFindings>;
    readonly zone: AreaTexts<typeof zoneFindings>;
  };
  readonly topics: {
    readonly mtaSts: Topics<MtaStsTopic>;
    readonly tlsRpt: Topics<TlsRptTopic>;
    readonly tlsa: Topics<TlsaTopic>;
    readonly bimi: Topics<BimiTopic>;
  };
}
