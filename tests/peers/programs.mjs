import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The programs that read what we write, and the Debian package of each. @type {Readonly<Record<string, string>>} */
export const peerPackages = {
  amavisd: 'amavisd-new',
  exim4: 'exim4-daemon-light',
  miltertest: 'miltertest',
  'named-checkzone': 'bind9-utils',
  opendkim: 'opendkim',
  'opendkim-testkey': 'opendkim-tools',
  openssl: 'openssl',
  rspamadm: 'rspamd',
};

/** Where a program lies, or null; /usr/sbin is not in everybody's PATH. */
export const findProgram = (/** @type {string} */ program) =>
  [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin']
    .map((dir) => join(dir, program))
    .find((path) => existsSync(path)) ?? null;
