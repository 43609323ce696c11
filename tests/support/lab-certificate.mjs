import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A certificate authority for this one run, and a server certificate for loopback and all names given.
 * @param {string} dir
 * @param {readonly string[]} names
 */
export function makeCertificate(dir, names) {
  const openssl = (/** @type {string[]} */ ...args) =>
    execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

  openssl(
    ...['req', '-x509', ...newKey, '-days', '7', '-subj', '/CN=DNS lab CA'],
    ...['-keyout', 'ca.key', '-out', 'ca.pem'],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'],
  );
  openssl('req', ...newKey, '-subj', '/CN=DNS lab', '-keyout', 'tls.key', '-out', 'tls.csr');
  const alternatives = ['DNS:localhost', 'IP:127.0.0.1', ...names.map((name) => `DNS:${name}`)].join(',');
  writeFileSync(join(dir, 'extensions'), `subjectAltName=${alternatives}\nextendedKeyUsage=serverAuth\n`);
  openssl(
    ...['x509', '-req', '-in', 'tls.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
    ...['-days', '7', '-extfile', 'extensions', '-out', 'tls.pem'],
  );

  const spki = createPublicKey(readFileSync(join(dir, 'tls.pem'))).export({ type: 'spki', format: 'der' });
  return {
    ca: join(dir, 'ca.pem'),
    certificate: join(dir, 'tls.pem'),
    key: join(dir, 'tls.key'),
    /** What Chromium's --ignore-certificate-errors-spki-list takes. */
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
