/**
 * `npm run peers`: what our builders write, handed to the real programs of Debian and to other people's code, against
 * the test DNS on port 53. As root it makes a network and a copy of /etc and /var of its own (namespaces, overlays), so
 * that every file lies exactly where its printed path says and nothing of the machine is touched.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall, mayUseApt } from '../support/install.mjs';
import { missingPrograms } from '../support/lab.mjs';
import { findProgram, peerPackages } from './programs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const must = process.env['CI'] === 'true';

/** @param {string} text */
function refuse(text) {
  console.log(text);
  process.exit(must ? 1 : 0);
}
/**
 * @param {string} command
 * @param {readonly string[]} args
 */
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (process.argv[2] === '--inside') {
  const scratch = String(process.argv[3]);
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', scratch]);
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  for (const dir of ['etc', 'var']) {
    for (const part of ['upper', 'work']) mkdirSync(join(scratch, dir, part), { recursive: true });
    const layers = `lowerdir=/${dir},upperdir=${join(scratch, dir, 'upper')},workdir=${join(scratch, dir, 'work')}`;
    execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', layers, `/${dir}`]);
  }
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', '/run']);
  writeFileSync(join(scratch, 'resolv.conf'), 'nameserver 127.0.0.1\n');
  execFileSync('mount', ['--bind', join(scratch, 'resolv.conf'), '/etc/resolv.conf']);
  process.exit(
    run(join(root, 'node_modules/.bin/vitest'), [
      'run',
      '--project=peers',
      '--silent=false',
      ...process.argv.slice(4),
    ]),
  );
}

if (process.platform !== 'linux' || process.getuid?.() !== 0)
  refuse('npm run peers needs root on Linux, for a network of its own. Nothing was checked.');
const wanted = Object.entries(peerPackages).filter(([program]) => !findProgram(program));
if (wanted.length > 0 && mayUseApt()) aptInstall([...new Set(wanted.map(([, name]) => name))].sort());
const lacking = missingPrograms();
if (lacking.length > 0) refuse(`The test DNS needs ${lacking.join(', ')}. Nothing was checked.`);
for (const [program, name] of Object.entries(peerPackages))
  if (!findProgram(program)) console.log(`${program} is missing (Debian package ${name}): not checked.`);
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
if (run('npm', ['ci', '--prefix', 'tests/bench', ...quiet]) !== 0)
  console.log('mailauth could not be installed: not checked.');

const scratch = mkdtempSync(join(tmpdir(), 'mailwright-peers-'));
const self = fileURLToPath(import.meta.url);
const status = run('unshare', [
  '--net',
  '--mount',
  '--',
  process.execPath,
  self,
  '--inside',
  scratch,
  ...process.argv.slice(2),
]);
rmSync(scratch, { recursive: true, force: true });
process.exit(status);
