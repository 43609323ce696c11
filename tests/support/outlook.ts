/** Outlook files as tests need them, written by a library that knows nothing of our reader. */
import * as CFB from 'cfb';

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

type Properties = Readonly<Record<string, string>>;

/** MS-OXMSG §2.1.3: each property that has no fixed size is a stream of its own; §2.2.2: each attachment a storage. */
export function outlookFile(
  properties: Properties,
  attachments: readonly Properties[] = [],
): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  const add = (folder: string, written: Properties): void => {
    for (const [name, text] of Object.entries(written))
      CFB.utils.cfb_add(
        file,
        `${folder}/__substg1.0_${name}`,
        name.endsWith('1F') ? wide(text) : Buffer.from(text, 'latin1'),
      );
  };
  add('', properties);
  attachments.forEach((one, at) => add(`/__attach_version1.0_#0000000${at}`, one));
  CFB.utils.cfb_add(file, '/__properties_version1.0', Buffer.alloc(32));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}
