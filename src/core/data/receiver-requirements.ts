/** What large receivers ask of servers that send to them, as far as this project has read it. */
export const requirementIds = [
  'reverse', 'spf', 'dkim', 'dmarc', 'alignment', 'tls', 'unsubscribe', 'complaints', 'not-dynamic', 'contact',
] as const; // prettier-ignore
export type RequirementId = (typeof requirementIds)[number];

export interface ReceiverRequirement {
  readonly receiver: string;
  /** Asked of everybody. */
  readonly all: readonly RequirementId[];
  /** Asked of whoever sends much, about 5,000 messages a day. */
  readonly bulk: readonly RequirementId[];
  /** Read in the receiver's own pages; otherwise reported by others. */
  readonly certain: boolean;
  readonly source: string;
  readonly date: string;
}

export const receiverRequirements: {
  readonly checkedOn: string;
  readonly entries: readonly ReceiverRequirement[];
} = {
  checkedOn: '2026-11-24',
  entries: [
    { receiver: 'Gmail', all: ['reverse', 'spf', 'tls', 'complaints'], bulk: ['dkim', 'dmarc', 'alignment', 'unsubscribe'], certain: true, source: 'Google, email sender guidelines', date: '2026-03' },
    { receiver: 'Yahoo', all: ['reverse', 'spf', 'complaints'], bulk: ['dkim', 'dmarc', 'alignment', 'unsubscribe'], certain: true, source: 'Yahoo Sender Hub', date: '2026-02' },
    { receiver: 'Outlook.com', all: ['reverse', 'not-dynamic'], bulk: ['spf', 'dkim', 'dmarc', 'alignment'], certain: true, source: 'Microsoft, policies of Outlook.com', date: '2026-06' },
    { receiver: 'T-Online', all: ['reverse', 'contact'], bulk: [], certain: false, source: 'notes of the project, uncertain', date: '2026-11' },
    { receiver: 'GMX, WEB.DE', all: ['reverse'], bulk: [], certain: false, source: 'notes of the project, uncertain', date: '2026-11' },
  ],
}; // prettier-ignore
