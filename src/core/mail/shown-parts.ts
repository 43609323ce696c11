/**
 * RFC 2045 to 2049 through postal-mime: what a person reads in a message, and what is attached to it. Nothing is unpacked.
 * What is proved of a message rests on its octets, which the library does not keep (`message.ts`).
 */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Bytes } from '../base/bytes.ts';
import { allParts, bodyText, parseMessage } from './message.ts';
import { shownOf, type ShownMessage } from './shown-message.ts';

/** Any octets; never rejects. Null where it goes deeper than anybody writes. Its time is for the caller to bound. */
export async function shownMessage(bytes: Bytes): Promise<ShownMessage | null> {
  const beginning = firstLines(bytes);
  const email = await read(beginning);
  if (email === null) return null;
  const { text = null, html = null } = { ...email, ...readAnew(email, beginning) };
  const shown = shownOf(text, html, email.attachments.map(shownPart));
  return { ...shown, cut: shown.cut || beginning.length < bytes.length };
}

/** The library keeps each line as an object of its own: five million of them are a gigabyte. 50 MB of Base64 have fewer. */
const mostLines = 700_000;

function firstLines(bytes: Bytes): Bytes {
  let at = 0;
  for (let line = 0; line < mostLines; line++) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) return bytes;
    at = end + 1;
  }
  return bytes.subarray(0, at);
}

async function read(bytes: Bytes): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch {
    return null; // its bounds (depth, size of headers) are plain errors
  }
}

/** A character that is none, or UTF-8 as Windows-1252 shows it. */
const wrongCharset = /\ufffd|[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * The library believes the charset that a part names, and shows no text where a type or a boundary is wrong. There the
 * octets themselves are read.
 */
function readAnew({ text, html }: Email, bytes: Bytes): Pick<Email, 'text' | 'html'> {
  const shown = text ?? html;
  if (shown !== undefined && !wrongCharset.test(shown)) return {};
  const message = parseMessage(bytes);
  const subtype = text === undefined && html !== undefined ? 'html' : 'plain';
  const [first, ...others] = allParts(message).filter(
    ({ media, parts, disposition }) =>
      media.type === 'text' &&
      media.subtype === subtype &&
      parts.length === 0 &&
      disposition !== 'attachment',
  );
  // A multipart whose boundary never comes holds nothing but its text.
  const part = first ?? (message.media.type === 'multipart' && message.parts.length === 0 ? message : null);
  if (!part || others.length > 0) return {};
  const read = bodyText(message, part);
  if (subtype === 'html') return { html: read };
  return read === '' ? {} : { text: read };
}

const shownPart = ({ mimeType, filename, content }: Attachment) => ({
  type: mimeType,
  fileName: filename,
  size: typeof content === 'string' ? content.length : content.byteLength,
});
