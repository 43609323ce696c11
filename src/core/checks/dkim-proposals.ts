import { decodeBase64, encodeBase64 } from '../base/base64.ts';
import { statusOf } from '../findings/finding.ts';
import { readKeyOctets, wrapAsSpki } from '../records/dkim/key-octets.ts';
import { looksLikeDkimKey, parseDkimKey } from '../records/dkim/parse.ts';
import { writeDkimKey } from '../records/dkim/print.ts';
import { readZoneLine } from '../records/dkim/zone-line.ts';
import { parseTagList } from '../syntax/tag-list.ts';

/** No record is longer; text beyond it is not worth the work. */
const longestText = 16_384;
const knownTags = ['v', 'k', 'h', 's', 't', 'n', 'p'];

/**
 * The record as it was meant, where that can be proved: the key decodes afterwards, and our own parser finds nothing
 * broken. null when nothing was wrong with the text, or when what is missing (a cut key) cannot be known.
 */
export function repairDkimKey(text: string): string | null {
  if (text.length > longestText || !looksLikeDkimKey(readZoneLine(text)?.text ?? text)) return null;
  const before = parseDkimKey(text).findings;
  const mendable = before.some(
    (one) => ['broken', 'risk'].includes(statusOf(one)) && one.id !== 'dkim.key.too-short',
  );
  if (!mendable || before.some(({ id }) => id === 'dkim.key.private')) return null;
  const repaired = rewrite(plainText(text));
  if (repaired === null || repaired === text) return null;
  const { record, findings } = parseDkimKey(repaired);
  const fine = !findings.some((one) => statusOf(one) === 'broken');
  return record.usable && record.key.state === 'ok' && fine ? repaired : null;
}

/** Without the marks of zone files, web pages and word processors. */
function plainText(text: string): string {
  const unwrapped = readZoneLine(text)?.text ?? text;
  return (
    unwrapped
      .replace(/\\([;"])/g, '$1')
      .replace(/&(quot|amp|lt|gt|nbsp|apos|#\d{1,5}|#x[0-9a-f]{1,4});/gi, (_, name: string) =>
        fromHtml(name.toLowerCase()),
      )
      .replace(/-----(BEGIN|END) (RSA )?PUBLIC KEY-----/g, '')
      // UTF-8 of U+00A0, and of what lies between U+2000 and U+206F, as octets; then the characters themselves.
      .replace(
        /\u00c2\u00a0|\u00e2[\u0080\u0081][\u0080-\u00bf]|\u00a0|[\u2000-\u206f]|\ufeff|\u201e/g,
        (found) => (/^(\u00c2?\u00a0)$/.test(found) ? ' ' : ''),
      )
      .replace(/["“”„]/g, '')
  );
}

const htmlNames: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
};
function fromHtml(name: string): string {
  if (!name.startsWith('#')) return htmlNames[name] ?? '';
  return String.fromCharCode(
    name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10),
  );
}

/** The tags in their usual order, once each; null where two readings are possible. */
function rewrite(text: string): string | null {
  // `v=DKIM1, k=rsa p=…`: a tag that begins inside the value of another.
  const separated = text.replace(
    /([^;\s])[,\s][ \t]{0,4}([khstnp][ \t]?=)/g,
    (whole, last: string, next: string) => (last === '=' ? whole : `${last.replace(/,$/, '')}; ${next}`),
  );
  const { tags, junk } = parseTagList(separated);
  if (junk.length > 0) return null;
  const values = new Map<string, string>();
  for (const { name, value } of tags) {
    const lower = name.value.toLowerCase();
    const key = knownTags.includes(lower) ? lower : name.value;
    if (values.has(key) && values.get(key) !== value.value) return null;
    values.set(key, value.value);
  }
  if (!/^dkim1$/i.test((values.get('v') ?? 'DKIM1').replace(/,$/, ''))) return null;
  const written = values.get('p');
  const read = written === undefined ? null : wholeKey(written);
  if (!read) return null;
  const others = [...values].filter(([name]) => !['v', 'k', 'p', 'g'].includes(name));
  // h=sha1 forbids every signature of today, s= without e-mail every use in mail.
  const kept = others.filter(
    ([name, value]) => (name !== 'h' || /sha256/.test(value)) && (name !== 's' || /email|\*/.test(value)),
  );
  return writeDkimKey({ ...read, others: kept });
}

/** The key in the form every receiver reads, from what `p=` held. */
function wholeKey(written: string): { readonly keyType: 'rsa' | 'ed25519'; readonly key: string } | null {
  // RFC 4648 §5: the alphabet of web addresses differs in two characters only.
  const { bytes, characters, wrong, padding } = decodeBase64(
    written.replaceAll('-', '+').replaceAll('_', '/'),
  );
  if (wrong !== null || padding === 'impossible') return null;
  const octets = readKeyOctets(bytes);
  switch (octets.kind) {
    case 'rsa': {
      const exact = bytes.slice(0, bytes.length - octets.extra);
      return { keyType: 'rsa', key: encodeBase64(octets.form === 'pkcs1' ? wrapAsSpki(exact) : exact) };
    }
    case 'ed25519-spki':
      return { keyType: 'ed25519', key: encodeBase64(octets.raw) };
    case 'other':
      return bytes.length === 32 && characters === 43
        ? { keyType: 'ed25519', key: encodeBase64(bytes) }
        : null;
    case 'cut':
    case 'private':
      return null;
  }
}
