import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many labels a zone's name has; the root has none. */
const depth = (/** @type {string} */ name) => name.split('.').filter(Boolean).length;

/**
 * Copies the zone files into `dir` and signs those that ask for it (`;@sign yes|no|bogus|expired|island` in the first line).
 * @param {string} source
 * @param {string} dir
 */
export function signZones(source, dir) {
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    execFileSync(command, args, { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] });

  const zones = readdirSync(source)
    .filter((file) => file.endsWith('.zone'))
    .map((file) => {
      copyFileSync(join(source, file), join(dir, file));
      const kind = /^;@sign (\w+)/.exec(readFileSync(join(source, file), 'utf8'))?.[1] ?? 'no';
      return { name: file === 'root.zone' ? '.' : file.slice(0, -'.zone'.length), file, kind };
    })
    // Children first: signing a parent takes in the DS sets its children left.
    .sort((a, b) => depth(b.name) - depth(a.name));

  for (const zone of zones) {
    if (zone.kind === 'no') continue;
    const keygen = ['-q', '-K', '.', '-a', 'ECDSAP256SHA256'];
    run('dnssec-keygen', ...keygen, '-f', 'KSK', zone.name);
    run('dnssec-keygen', ...keygen, zone.name);
    // -P: dnssec-signzone checks its own work and would refuse to write signatures of the past.
    const past = zone.kind === 'expired' ? ['-P', '-s', '20200101000000', '-e', '20200201000000'] : [];
    const signed = `${zone.file}.signed`;
    run('dnssec-signzone', '-q', '-S', '-g', '-K', '.', ...past, '-o', zone.name, '-f', signed, zone.file);
    zone.file = signed;
    // Without this set the parent gets no DS record.
    if (zone.kind === 'island') rmSync(join(dir, `dsset-${zone.name}.`));
    if (zone.kind === 'bogus') {
      const set = join(dir, `dsset-${zone.name}.`);
      writeFileSync(set, readFileSync(set, 'utf8').replace(/[0-9A-F]{8}\s*$/, 'DEADBEEF\n'));
    }
  }
  return { zones, anchor: trustAnchor(dir) };
}

/** The root's key signing key, as named.conf wants it. */
function trustAnchor(/** @type {string} */ dir) {
  for (const file of readdirSync(dir).filter((name) => /^K\.\+.*\.key$/.test(name))) {
    const key = /^\. IN DNSKEY 257 3 (\d+) (.+)$/m.exec(readFileSync(join(dir, file), 'utf8'));
    if (key) return `"." static-key 257 3 ${key[1]} "${key[2]?.replace(/\s/g, '')}";`;
  }
  throw new Error('the root zone has no key: does root.zone say ";@sign yes"?');
}
