/** Outlook files as tests need them, written by a library that knows nothing of our reader. */
import * as CFB from 'cfb';

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** MS-OXMSG §2.1.3: each property that has no fixed size is a stream of its own. */
export function outlookFile(properties: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(properties))
    CFB.utils.cfb_add(
      file,
      `/__substg1.0_${name}`,
      name.endsWith('1F') ? wide(text) : Buffer.from(text, 'latin1'),
    );
  CFB.utils.cfb_add(file, '/__properties_version1.0', Buffer.alloc(32));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}
