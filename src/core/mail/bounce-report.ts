// RFC 3464 §2: groups of fields, divided by empty lines; the first about the message, each other about one recipient.
import { headerFieldsOf } from './bounce-fields.ts';

export interface ReportedRecipient {
  readonly address: string | null;
  readonly action: string | null;
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly remoteHost: string | null;
}
export interface DeliveryReport {
  readonly reportingHost: string | null;
  readonly recipients: readonly ReportedRecipient[];
}
/** RFC 3464 §2.3.3: neither failed nor delayed, so nothing was refused. */
const wentOn = ['delivered', 'relayed', 'expanded'];

const mostRecipients = 200;

/** `text`: the body of message/delivery-status. */
export function readDeliveryStatus(text: string): DeliveryReport {
  const groups = text
    .split(/\r?\n[ \t]{0,20}\r?\n/)
    .slice(0, 1000)
    .map(headerFieldsOf)
    .filter((group) => group.size > 0);
  const about = groups.filter((group) =>
    ['final-recipient', 'original-recipient', 'action', 'status'].some((name) => group.has(name)),
  );
  const actionOf = (group: ReadonlyMap<string, string>) =>
    withoutComments(group.get('action') ?? '').toLowerCase();
  const refused = about.filter((group) => !wentOn.includes(actionOf(group)));
  const host =
    groups.map((group) => typed(group.get('reporting-mta'))).find((value) => value !== null) ?? null;
  return {
    reportingHost: host,
    // A report of nothing but deliveries still names whom it is about.
    recipients: (refused.length > 0 ? refused : about).slice(0, mostRecipients).map((group) => ({
      address: bare(typed(group.get('final-recipient')) ?? typed(group.get('original-recipient'))),
      action: actionOf(group) || null,
      status: /[245]\.\d{1,3}\.\d{1,3}/.exec(group.get('status') ?? '')?.[0] ?? null,
      diagnostic: typed(group.get('diagnostic-code')),
      remoteHost: typed(group.get('remote-mta')),
    })),
  };
}

/** §2.1.2: `type ";" value`; the type is often left out. */
function typed(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  return /^[\w-]{1,30}[ \t]{0,9};(.*)$/s.exec(value)?.[1]?.trim() ?? value;
}

/** RFC 5322 §3.2.2: comments may stand around the value. */
const withoutComments = (value: string): string => value.replace(/\([^()]{0,500}\)/g, '').trim();

const bare = (address: string | null): string | null =>
  address === null ? null : withoutComments(address).replace(/^<|>$/g, '').trim();
