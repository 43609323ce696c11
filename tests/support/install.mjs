import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { missingPrograms } from './lab.mjs';

/** @type {Readonly<Record<string, string>>} */
const packageOf = {
  named: 'bind9',
  'dnssec-keygen': 'bind9-utils',
  'dnssec-signzone': 'bind9-utils',
  dnsdist: 'dnsdist',
  openssl: 'openssl',
  setpriv: 'util-linux',
};
const policy = '/usr/sbin/policy-rc.d';
const aside = `${policy}.mailwright-aside`;

const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const distribution = () =>
  existsSync('/etc/os-release')
    ? (/^ID="?(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '')
    : '';

export const mayUseApt = () =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  ['debian', 'ubuntu'].includes(distribution()) &&
  process.env['MAILWRIGHT_NO_APT'] !== '1';

/** Installs by apt under a policy that lets no package start its service. */
export function aptInstall(/** @type {readonly string[]} */ packages) {
  console.log(`Installing by apt: ${packages.join(' ')} (MAILWRIGHT_NO_APT=1 forbids it)`);
  const guarded = existsSync('/usr/sbin');
  const kept = existsSync(policy);
  if (kept) renameSync(policy, aside);
  if (guarded) {
    writeFileSync(policy, '#!/bin/sh\nexit 101\n');
    chmodSync(policy, 0o755);
  }
  try {
    return (
      run('apt-get', 'update', '-qq') &&
      // Another installation may be under way.
      run(
        'apt-get',
        'install',
        '-y',
        '-qq',
        '-o',
        'DPkg::Lock::Timeout=120',
        '--no-install-recommends',
        ...packages,
      )
    );
  } finally {
    rmSync(policy, { force: true });
    if (kept) renameSync(aside, policy);
  }
}

/**
 * Finds or installs the browser and the DNS servers.
 * @returns {{ browser: boolean, lab: boolean, notes: string[] }} what is there now, and what that leaves unproved
 */
export function installMissing() {
  const packages = new Set(missingPrograms().map((program) => packageOf[program] ?? program));
  // Ubuntu's chromium is only a door to a snap.
  if (!findChromium() && distribution() !== 'ubuntu') packages.add('chromium');
  if (packages.size > 0 && mayUseApt()) aptInstall([...packages].sort());
  if (!findChromium()) {
    console.log("Fetching Playwright's own browser");
    run('npx', 'playwright', 'install', 'chromium');
  }

  const browser = findChromium() !== null;
  const missing = missingPrograms();
  const notes = [];
  if (!browser) notes.push('No Chromium: the journeys in a browser were not run.');
  if (missing.length > 0)
    notes.push(
      `No real DNS servers (${missing.join(', ')} missing): journeys ran against an in-process server; signatures, time-outs and faults on the wire were not proved.`,
    );
  return { browser, lab: missing.length === 0, notes };
}
