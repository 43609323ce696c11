/**
 * `npm test`: everything that must be true, one step after the other, each under its heading. A step that fails does
 * not stop the next. The last line adds up what the runners counted; a step without tests (format, types, build)
 * counts as one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from './support/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'mailwright-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const notes = [];

const heading = (/** @type {string} */ text) =>
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);

function add(/** @type {Partial<typeof total>} */ counts) {
  total.passed += counts.passed ?? 0;
  total.failed += counts.failed ?? 0;
  total.skipped += counts.skipped ?? 0;
}

/**
 * Runs a program from node_modules/.bin.
 * @param {string} command
 * @param {string[]} args
 * @param {Readonly<Record<string, string>>} env
 */
function run(command, args, env = {}) {
  const begun = performance.now();
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(`(${command}: ${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** A step that passes or fails as a whole. */
function check(/** @type {string} */ command, /** @type {string[]} */ ...args) {
  const good = run(command, args);
  add(good ? { passed: 1 } : { failed: 1 });
  return good;
}

/**
 * A step whose runner writes its counts to a file; a runner that fails without a failed test counts as one failure.
 * @param {boolean} good
 * @param {string} file
 * @param {(json: any) => typeof total} read
 */
function count(good, file, read) {
  const counts = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  add(good || counts.failed > 0 ? counts : { ...counts, failed: 1 });
}

function vitest(/** @type {string[]} */ ...projects) {
  const file = join(results, `vitest-${projects.join('-')}.json`);
  const good = run('vitest', [
    'run',
    ...projects.map((project) => `--project=${project}`),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  count(good, file, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

function journeys() {
  const file = join(results, 'playwright.json');
  const good = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  count(good, file, ({ suites, stats }) => {
    told(suites);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  });
}

/**
 * Prints what the page showed where a journey failed: nobody can look into the machine that ran it.
 * @param {any[]} suites
 */
function told(suites) {
  for (const { specs = [], suites: inner = [] } of suites) {
    for (const { file, line, title, tests } of specs)
      for (const { status, results } of tests)
        for (const { name, path } of (status === 'unexpected' && results[0]?.attachments) || [])
          if (name === 'error-context' && path && existsSync(path))
            console.log(`\n${file}:${line} ${title}\n${readFileSync(path, 'utf8').slice(0, 6000)}`);
    told(inner);
  }
}

/**
 * `npm start` as a stranger types it: it builds, serves, and prints the address and the link of an example that needs
 * no internet. What it has built is what the next steps look at.
 */
async function start() {
  const begun = performance.now();
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn('npm', ['start', '--', '--port', String(port), '--strictPort'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // a group of its own, so that what npm has started ends with it
  });
  let printed = '';
  const example = `http://localhost:${port}/#example/healthy`;
  const ready = await new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), 300_000);
    server.on('error', () => resolve(false));
    server.on('exit', () => resolve(false));
    server.stdout.on('data', (/** @type {Buffer} */ piece) => {
      process.stdout.write(piece);
      printed += String(piece);
      if (!printed.includes(example)) return;
      clearTimeout(late);
      resolve(true);
    });
  });
  const page = ready ? await fetch(example).then((answer) => answer.text()) : '';
  if (server.exitCode === null && server.pid !== undefined) process.kill(-server.pid);
  console.log(`(npm start: ${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  const good = page.includes('<title>Mailwright');
  add(good ? { passed: 1 } : { failed: 1 });
  return good;
}

heading('What this machine needs');
const found = installMissing();
notes.push(...found.notes);
if (process.env['CI'] === 'true' && found.notes.length > 0) add({ failed: found.notes.length });
if (!existsSync(join(root, '../shared/conformance')))
  notes.push('../shared/conformance is absent: its rows were not run.');
console.log(notes.length > 0 ? notes.join('\n') : 'Chromium and the DNS servers are here.');

heading('Format and lint');
check('prettier', '--check', '--log-level=warn', '.');
check('eslint', '.');

heading('Types');
check('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings');
check('tsc', '-p', 'src/core');
check('tsc', '-p', 'tsconfig.node.json');

heading('Core, components, real DNS servers');
vitest('core', 'ui', 'servers');

heading('Build and sizes');
if (await start()) {
  vitest('build');
  heading('Journeys in Chromium');
  if (found.browser) journeys();
}

rmSync(results, { recursive: true, force: true });
if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
