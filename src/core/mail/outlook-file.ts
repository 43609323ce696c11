/** MS-OXMSG: the transport headers of a message that Outlook stored, its text and the names of its attachments. */
import { Reader, type CFolder } from '@kenjiuno/msgreader/lib/Reader.js';
import { bytesFromLatin1, latin1FromBytes, type Bytes } from '../base/bytes.ts';
import { decodeCharset } from '../base/charset.ts';
import { isSoundCompoundFile } from './compound-file.ts';
import { shownOf, type ShownMessage, type ShownPart } from './shown-message.ts';

export type OutlookFile =
  | {
      readonly ok: true;
      /** The header section as it was received, and the empty line behind it. The text that was signed is not kept. */
      readonly header: Bytes;
      /** What Outlook shows of it. */
      readonly shown: ShownMessage;
    }
  /** `no-headers`: a draft or a sent message, which never came by SMTP. */
  | { readonly ok: false; readonly reason: 'damaged' | 'no-headers' };

/** Any octets; never throws. Linear in their number. */
export function readOutlookFile(bytes: Bytes): OutlookFile {
  if (!isSoundCompoundFile(bytes)) return { ok: false, reason: 'damaged' };
  try {
    const reader = new Reader(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
    reader.parse();
    return readFolder(reader.rootFolder());
  } catch {
    // The library throws whatever comes up where a number in the file leads nowhere; none of it is a mistake of ours.
    return { ok: false, reason: 'damaged' };
  }
}

function readFolder(root: CFolder): OutlookFile {
  // MS-OXPROPS §2.1012, PidTagTransportMessageHeaders.
  const written = property(root, '007D');
  // Exchange writes a line of its own above them.
  const header = written
    ?.octets()
    .replace(/\0+$/, '')
    .replace(/^Microsoft Mail Internet Headers Version [\d.]{1,9}\r?\n/, '')
    .replace(/[\r\n]+$/, '');
  if (!header || header.trim() === '') return { ok: false, reason: 'no-headers' };
  // PidTagBody, PidTagHtml.
  const plain = property(root, '1000')?.text() ?? null;
  const html = plain === null ? (property(root, '1013')?.text() ?? null) : null;
  const attached = root
    .subFolders()
    .filter(({ name }) => name.startsWith('__attach_version1.0'))
    .map(attachment);
  return { ok: true, header: bytesFromLatin1(`${header}\r\n\r\n`), shown: shownOf(plain, html, attached) };
}

/** MS-OXPROPS: PidTagAttachMimeTag, PidTagAttachLongFilename, PidTagAttachFilename, PidTagDisplayName, PidTagAttachDataBinary. */
const attachment = (folder: CFolder): ShownPart => ({
  type: property(folder, '370E')?.text().toLowerCase() ?? null,
  fileName:
    (property(folder, '3707') ?? property(folder, '3704') ?? property(folder, '3001'))?.text() ?? null,
  size: stream(folder, '37010102')?.length ?? null,
});

const stream = (folder: CFolder, tag: string) =>
  folder.fileNameSets().find(({ name }) => name.toUpperCase() === `__SUBSTG1.0_${tag}`);

interface Property {
  readonly text: () => string;
  /** One character an octet. */
  readonly octets: () => string;
}

/** MS-OXMSG §2.1.3: types 001F (UTF-16), 001E (octets of a code page) and 0102 (octets). */
function property(folder: CFolder, id: string): Property | null {
  const wide = stream(folder, `${id}001F`);
  if (wide) {
    const text = () => new TextDecoder('utf-16le').decode(wide.provider());
    return { text, octets: () => latin1FromBytes(new TextEncoder().encode(text())) };
  }
  const narrow = stream(folder, `${id}001E`) ?? stream(folder, `${id}0102`);
  if (!narrow) return null;
  const bytes = (): Bytes => Uint8Array.from(narrow.provider());
  return { text: () => decodeCharset(bytes(), ''), octets: () => latin1FromBytes(bytes()) };
}
