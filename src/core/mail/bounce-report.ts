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
    .flatMap(perRecipient)
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
      address: addressIn(group.get('final-recipient')) ?? addressIn(group.get('original-recipient')),
      action: actionOf(group) || null,
      status: /[245]\.\d{1,3}\.\d{1,3}/.exec(group.get('status') ?? '')?.[0] ?? null,
      diagnostic: typed(group.get('diagnostic-code')),
      remoteHost: typed(group.get('remote-mta')),
    })),
  };
}

/** Somebody lost the empty line: a second Final-Recipient (§2.3.2: one for each) begins another group. */
function perRecipient(group: string): readonly string[] {
  const [before = '', ...others] = group.split(/\n(?=Final-Recipient[ \t]{0,10}:)/i);
  const [first, ...more] = others;
  if (first === undefined || /^Final-Recipient[ \t]{0,10}:/i.test(before)) return [before, ...others];
  return [`${before}\n${first}`, ...more];
}

/** §2.1.2: `type ";" value`; the type is often left out. */
function typed(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  return /^[\w-]{1,30}[ \t]{0,9};(.*)$/s.exec(value)?.[1]?.trim() ?? value;
}

/** RFC 5322 §3.2.2: comments may stand around the value. */
const withoutComments = (value: string): string => value.replace(/\([^()]{0,500}\)/g, '').trim();

function addressIn(value: string | undefined): string | null {
  const address = typed(value);
  if (address === null || value === undefined) return null;
  const bare = withoutComments(address).replace(/^<|>$/g, '').trim();
  // RFC 6533 §3: where the report itself has to be ASCII, "\x{F6}" stands for "ö".
  return /^[ \t]*utf-8[ \t]*;/i.test(value) ? bare.replace(/\\x\{([0-9a-f]{1,6})\}/gi, unescaped) : bare;
}
function unescaped(written: string, digits: string): string {
  const point = Number.parseInt(digits, 16);
  return point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : written;
}
