import { receiverRequirements, requirementIds, type RequirementId } from '../data/receiver-requirements.ts';
import type { DmarcFacts, SpfNode } from './facts.ts';
import type { SendingHostFacts } from './hosts.ts';

export type RequirementState =
  | 'met'
  | 'not-met'
  /** A look-up failed. */
  | 'unknown'
  /** DNS does not hold it. */
  | 'cannot-see'
  | 'needs-address'
  | 'needs-domain';

export interface JudgedRequirement {
  readonly id: RequirementId;
  readonly state: RequirementState;
  readonly receivers: readonly {
    readonly name: string;
    readonly bulk: boolean;
    readonly certain: boolean;
  }[];
}

export interface RequirementFacts {
  /** Addresses that are known to send. */
  readonly sending: readonly Pick<SendingHostFacts, 'reverse' | 'spf'>[];
  /** How the domain's SPF record was read; null: no domain was given. */
  readonly spfRecord: SpfNode['outcome'] | null;
  readonly dmarc: Pick<DmarcFacts, 'outcome'> | null;
}

/** One row for each thing that a receiver asks; what DNS cannot show is never called met. */
export function judgeRequirements(facts: RequirementFacts): readonly JudgedRequirement[] {
  return requirementIds.map((id) => ({
    id,
    state: stateOf(id, facts),
    receivers: receiverRequirements.entries.flatMap(({ receiver, all, bulk, certain }) =>
      all.includes(id) || bulk.includes(id) ? [{ name: receiver, bulk: !all.includes(id), certain }] : [],
    ),
  }));
}

function stateOf(id: RequirementId, { sending, spfRecord, dmarc }: RequirementFacts): RequirementState {
  switch (id) {
    case 'reverse':
      if (sending.length === 0) return 'needs-address';
      return worst(
        sending.map(({ reverse: { iprev } }) =>
          iprev === 'pass'
            ? 'met'
            : iprev === 'temperror'
              ? 'unknown'
              : iprev === null
                ? 'needs-address' // of an inner network: receivers see another one
                : 'not-met',
        ),
      );
    case 'spf':
      if (spfRecord === null) return 'needs-domain';
      if (sending.some(({ spf }) => spf.domain !== null))
        return worst(sending.flatMap(({ spf }) => (spf.domain ? [spfState(spf.domain.result)] : [])));
      if (spfRecord === 'record') return 'needs-address';
      return spfRecord === 'failed' || spfRecord === 'depends' || spfRecord === 'not-followed'
        ? 'unknown'
        : 'not-met';
    case 'dmarc':
      if (!dmarc) return 'needs-domain';
      return dmarc.outcome === 'policy' ? 'met' : dmarc.outcome === 'failed' ? 'unknown' : 'not-met';
    case 'dkim':
    case 'alignment':
    case 'tls':
    case 'unsubscribe':
    case 'complaints':
    case 'not-dynamic':
    case 'contact':
      return 'cannot-see';
  }
}

const spfState = (result: string): RequirementState =>
  result === 'pass' ? 'met' : result === 'temperror' || result === 'unknown' ? 'unknown' : 'not-met';

/** One address that falls short is enough; none is passed over. */
const order: readonly RequirementState[] = ['not-met', 'unknown', 'needs-address', 'met'];
const worst = (states: readonly RequirementState[]): RequirementState =>
  order.find((state) => states.includes(state)) ?? 'unknown';
