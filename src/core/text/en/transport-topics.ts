import { unreachable } from '../../base/unreachable.ts';
import type { BimiTopic } from '../../records/bimi/parts.ts';
import type { MtaStsTopic } from '../../records/mta-sts/parts.ts';
import type { TlsRptTopic } from '../../records/tls-rpt/parts.ts';
import type { TlsaTopic } from '../../records/tlsa/parts.ts';
import type { Fmt } from '../format.ts';
import type { TopicText } from '../texts.ts';

const unread = (written: string): TopicText => ({
  meaning: `\`${written}\` is outside the grammar, so the record cannot be read.`,
});
const ignored = (name: string): TopicText => ({
  meaning: `\`${name}\` is not in the standard and is ignored.`,
});
const repeated = (name: string): TopicText => ({ meaning: `\`${name}\` stands earlier already; this one does not count.` }); // prettier-ignore
const invalid: TopicText = { meaning: 'This value cannot be used, so the whole policy is not.' };

export function mtaStsTopics(topic: MtaStsTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'mta-sts.v':
      return { meaning: topic.usable ? 'Marks the text as an MTA-STS record.' : 'Not `STSv1`: senders ignore the record.' }; // prettier-ignore
    case 'mta-sts.id':
      return topic.usable
        ? {
            meaning: `The version \`${topic.written}\` of the policy. Senders fetch the file again when it changes.`,
          }
        : { meaning: `\`${topic.written}\` is no id: 1 to 32 letters and digits are allowed.` };
    case 'mta-sts.unknown':
      return ignored(topic.field);
    case 'mta-sts.repeated':
      return repeated(topic.field);
    case 'mta-sts.piece':
      return unread(topic.written);
    case 'mta-sts.policy.version':
      return topic.usable ? { meaning: 'Marks the file as an MTA-STS policy.' } : invalid;
    case 'mta-sts.policy.mode':
      switch (topic.mode) {
        case 'enforce':
          return { meaning: 'Senders do not deliver to a host without a valid certificate and a name from this file.' }; // prettier-ignore
        case 'testing':
          return { meaning: 'Senders deliver in any case and report what would have failed.' };
        case 'none':
          return { meaning: 'Senders act as if there were no policy.' };
        case null:
          return invalid;
        default:
          return unreachable(topic.mode);
      }
    case 'mta-sts.policy.max-age':
      return topic.seconds === null
        ? invalid
        : { meaning: `Senders remember this policy for ${fmt.duration(topic.seconds)}.` };
    case 'mta-sts.policy.mx':
      if (topic.host === null) return invalid;
      return topic.isWildcard
        ? { meaning: `Mail hosts with exactly one label before \`${topic.host}\` are right.`, trap: `\`${topic.host}\` itself is not covered.` } // prettier-ignore
        : { meaning: `The mail host \`${topic.host}\` is right.` };
    default:
      return unreachable(topic);
  }
}

export function tlsRptTopics(topic: TlsRptTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'tls-rpt.v':
      return { meaning: topic.usable ? 'Marks the text as a record for TLS reports.' : 'Not `TLSRPTv1`: senders ignore the record.' }; // prettier-ignore
    case 'tls-rpt.rua': {
      const said = [
        ...(topic.mail.length > 0 ? [`Reports go by mail to ${fmt.list(topic.mail, { code: true })}.`] : []),
        ...(topic.web.length > 0 ? [`Reports are uploaded to ${fmt.list(topic.web, { code: true })}.`] : []),
        ...(topic.broken.length > 0 ? [`Not usable: ${fmt.list(topic.broken, { code: true })}.`] : []),
      ];
      return { meaning: said.join(' ') };
    }
    case 'tls-rpt.unknown':
      return ignored(topic.field);
    case 'tls-rpt.repeated':
      return repeated(topic.field);
    case 'tls-rpt.piece':
      return unread(topic.written);
    default:
      return unreachable(topic);
  }
}

const usages = {
  0: 'PKIX-TA: a public certification authority. Undefined for mail, so senders do not use it.',
  1: 'PKIX-EE: a certificate from a public authority. Undefined for mail, so senders do not use it.',
  2: 'DANE-TA: the certificate of the authority that issues those of the server. Names and dates are checked.',
  3: 'DANE-EE: the certificate of the server itself. Its name and its dates do not matter.',
} as const;
const matchings = {
  0: 'The data is the value itself, not a digest.',
  1: 'The data is a SHA-256 digest.',
  2: 'The data is a SHA-512 digest.',
} as const;

export function tlsaTopics(topic: TlsaTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'tlsa.usage':
      return { meaning: topic.usage === null ? `\`${topic.written}\` is not assigned; senders ignore the record.` : usages[topic.usage] }; // prettier-ignore
    case 'tlsa.selector':
      if (topic.selector === null) return { meaning: `\`${topic.written}\` is not assigned; senders ignore the record.` }; // prettier-ignore
      return topic.selector === 0
        ? { meaning: 'Covers the whole certificate: each renewal needs a new record.' }
        : { meaning: 'Covers the public key only: the record stays right as long as the key stays.' };
    case 'tlsa.matching':
      return { meaning: topic.type === null ? `\`${topic.written}\` is not assigned; senders ignore the record.` : matchings[topic.type] }; // prettier-ignore
    case 'tlsa.data':
      if (!topic.isHex) return { meaning: 'Not readable: hexadecimal digits in pairs are expected.' };
      return topic.expected !== null && topic.expected !== topic.octets
        ? { meaning: `${fmt.number(topic.octets)} octets, where ${fmt.number(topic.expected)} are needed: it matches nothing.` } // prettier-ignore
        : { meaning: `${fmt.number(topic.octets)} octets to compare with what the server shows.` };
    default:
      return unreachable(topic);
  }
}

export function bimiTopics(topic: BimiTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'bimi.v':
      return { meaning: topic.usable ? 'Marks the text as a logo record.' : 'Not `BIMI1` at the beginning: receivers ignore the record.' }; // prettier-ignore
    case 'bimi.l':
      if (topic.declined) return { meaning: 'Empty on purpose: no logo is to be shown.' };
      if (topic.state === 'ok') return { meaning: `The logo lies at \`${topic.url}\`.` };
      return { meaning: topic.state === 'empty' ? 'Empty: no logo is named.' : `\`${topic.url}\` is no https address.` }; // prettier-ignore
    case 'bimi.a':
      if (topic.state === 'ok') return { meaning: `The mark certificate lies at \`${topic.url}\`.` };
      return { meaning: topic.state === 'empty' ? 'No certificate is named.' : `\`${topic.url}\` is no https address.` }; // prettier-ignore
    case 'bimi.avp':
      if (topic.preference === null) return { meaning: 'Not a known value; `brand` counts.' };
      return topic.preference === 'brand'
        ? { meaning: 'The logo comes before a picture of the person. This is the default.' }
        : { meaning: 'A picture of the person comes before the logo.' };
    case 'bimi.lps':
      return { meaning: `Addresses that begin with ${fmt.list(topic.prefixes, { or: true, code: true })} may have a logo of their own.` }; // prettier-ignore
    case 'bimi.unknown':
      return ignored(topic.tag);
    case 'bimi.repeated':
      return { meaning: `\`${topic.tag}\` stands earlier already; that makes the record invalid.` };
    case 'bimi.piece':
      return unread(topic.written);
    default:
      return unreachable(topic);
  }
}
