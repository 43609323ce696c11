// A mark certificate (VMC, CMC) is an X.509 certificate, RFC 5280; its fields are read by @peculiar/asn1-x509.
// Nothing is fetched and no signature is verified: who issued it and whether it was revoked, a page cannot know.
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  SubjectAlternativeName,
  type Extension,
  type Name,
} from '@peculiar/asn1-x509';
import { decodeBase64 } from '../../base/base64.ts';
import { latin1FromBytes, type Bytes } from '../../base/bytes.ts';
import { derChildren, readDer, type DerElement } from '../../base/der.ts';
import { shown } from '../../base/shown.ts';
import type { MarkCertificate, MarkFile } from './mark-types.ts';

/** Our bound on a file: a chain with a logo of 32 kB in it is less than half of that. */
export const largestMark = 262_144;
const mostCertificates = 16;
const mostNames = 100;

const ids = {
  names: '2.5.29.17',
  usage: '2.5.29.37',
  constraints: '2.5.29.19',
  logotype: '1.3.6.1.5.5.7.1.12', // RFC 9399 §4.1
  timestamps: '1.3.6.1.4.1.11129.2.4.2', // RFC 6962 §3.3
  markType: '1.3.6.1.4.1.53087.1.13', // the issuers' Mark Certificate Guidelines
} as const;

/** RFC 4514 §3. */
const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.9': 'STREET', '2.5.4.10': 'O', '2.5.4.11': 'OU',
}; // prettier-ignore

/** The blocks of a PEM file (RFC 7468 §2), each read as far as it is a certificate. Any text; nothing is thrown. */
export function readMarkFile(text: string): MarkFile {
  if (text.length > largestMark) return { kind: 'too-large', kilobytes: Math.ceil(text.length / 1024) };
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/g)];
  // RFC 7468 §10, §11 and the older names: none of them may lie on a web server.
  const secret = blocks.find(([, label = '']) => label.endsWith('PRIVATE KEY'))?.[1] ?? null;
  const certificates = blocks
    .filter(([, label]) => label === 'CERTIFICATE')
    .slice(0, mostCertificates)
    .map(([, , body = '']) => readOne(body));
  return { kind: 'blocks', certificates, secret };
}

function readOne(base64: string): MarkCertificate | null {
  const { bytes, wrong, padding } = decodeBase64(base64);
  if (wrong !== null || padding === 'impossible' || bytes.length === 0) return null;
  try {
    return describe(AsnConvert.parse(bytes, Certificate));
  } catch {
    // The reader throws what it likes at what is no certificate, a full stack included.
    return null;
  }
}

function describe({ tbsCertificate: told }: Certificate): MarkCertificate {
  const extension = (id: string): Extension | undefined => told.extensions?.find(({ extnID }) => extnID === id); // prettier-ignore
  const names = extension(ids.names);
  const usage = extension(ids.usage);
  const constraints = extension(ids.constraints);
  const logotype = extension(ids.logotype);
  return {
    subject: nameText(told.subject),
    issuer: nameText(told.issuer),
    names: names ? dnsNames(names) : [],
    from: told.validity.notBefore.getTime().getTime(),
    until: told.validity.notAfter.getTime().getTime(),
    serial: hex(told.serialNumber),
    markType: attribute(told.subject, ids.markType),
    usages: usage ? [...AsnConvert.parse(usage.extnValue, ExtendedKeyUsage)].slice(0, mostNames) : [],
    isAuthority: constraints ? AsnConvert.parse(constraints.extnValue, BasicConstraints).cA : false,
    hasLogotype: logotype !== undefined,
    hasTimestamps: extension(ids.timestamps) !== undefined,
    logo: logotype ? logoIn(new Uint8Array(logotype.extnValue.buffer)) : null,
  };
}

/** RFC 5280 §4.2.1.6: case does not count. */
const dnsNames = ({ extnValue }: Extension): readonly string[] =>
  AsnConvert.parse(extnValue, SubjectAlternativeName)
    .slice(0, mostNames)
    .flatMap(({ dNSName }) => (dNSName === undefined ? [] : dNSName.toLowerCase().replace(/\.$/, '')));

const hex = (octets: ArrayBuffer) =>
  [...new Uint8Array(octets).subarray(0, 40)].map((octet) => octet.toString(16).padStart(2, '0')).join('');

const attribute = (name: Name, id: string): string | null =>
  name
    .flatMap((set) => [...set])
    .find(({ type }) => type === id)
    ?.value.toString() ?? null;

/** The parts in the order of the certificate, in the manner of RFC 4514; for reading, not for comparing octets. */
const nameText = (name: Name): string =>
  shown(
    name
      .slice(0, 30)
      .flatMap((set) => [...set])
      .map(({ type, value }) => `${shortNames[type] ?? type}=${shown(value.toString(), 80)}`)
      .join(', '),
    400,
  );

/** The picture inside the logotype extension: RFC 9399 §4.1 gives its address, which here is a `data:` address. */
function logoIn(value: Bytes): MarkCertificate['logo'] {
  const whole = readDer(value, 0);
  const address = whole && addressIn(value, whole, 0);
  const [, kind = '', , base64 = ''] = /^data:(image\/svg\+xml(\+gzip)?);base64,([a-z0-9+/=]+)$/i.exec(address ?? '') ?? []; // prettier-ignore
  if (kind === '') return null;
  const { bytes, wrong } = decodeBase64(base64);
  // Gzip by its first octets (RFC 1952 §2.3.1): both kinds are seen under either name.
  return wrong === null ? { bytes, isGzip: bytes[0] === 0x1f && bytes[1] === 0x8b } : null;
}

const ia5String = 0x16;
const constructed = 0x20;
function addressIn(value: Bytes, element: DerElement, depth: number): string | null {
  if (element.tag === ia5String) {
    const text = latin1FromBytes(value.subarray(element.content, element.end));
    return text.startsWith('data:') ? text : null;
  }
  if ((element.tag & constructed) === 0 || depth > 12) return null;
  for (const child of derChildren(value, element) ?? []) {
    const found = addressIn(value, child, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
