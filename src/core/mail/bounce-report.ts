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

const mostRecipients = 200;

/** `text`: the body of message/delivery-status. */
export function readDeliveryStatus(text: string): DeliveryReport {
  const groups = text
    .split(/\r?\n[ \t]{0,20}\r?\n/)
    .slice(0, 1000)
    .map(headerFieldsOf)
    .filter((group) => group.size > 0);
  const host =
    groups.map((group) => typed(group.get('reporting-mta'))).find((value) => value !== null) ?? null;
  return {
    reportingHost: host,
    recipients: groups
      .filter((group) =>
        ['final-recipient', 'original-recipient', 'action', 'status'].some((name) => group.has(name)),
      )
      .slice(0, mostRecipients)
      .map((group) => ({
        address: bare(typed(group.get('final-recipient')) ?? typed(group.get('original-recipient'))),
        action: group.get('action')?.toLowerCase() ?? null,
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

const bare = (address: string | null): string | null => address?.replace(/^<|>$/g, '').trim() ?? null;
