/**
 * `npm test`: everything that must be true, each step under its heading. Programs that use one core run two at a time,
 * and what each prints stands together; the tests, which use every core, come one after the other. A step that fails
 * does not stop the next. The last line adds up what the runners counted; a step without tests (format, types, build)
 * counts as one.
 */
import { spawn } from 'node:child_process';
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
 * Runs a program from node_modules/.bin. `title`: it does not run alone, so what it prints is held until it ends.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Readonly<Record<string, string>>, title?: string | null }} options
 * @returns {Promise<boolean>}
 */
async function run(command, args, { env = {}, title = null } = {}) {
  const begun = performance.now();
  const child = spawn(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: title === null ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ piece) => (printed += piece));
  const good = await new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  if (title !== null) {
    heading(title);
    process.stdout.write(printed);
  }
  console.log(`(${command}: ${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return good;
}

/** A step that passes or fails as a whole. */
async function check(
  /** @type {string} */ title,
  /** @type {string} */ command,
  /** @type {string[]} */ ...args
) {
  add((await run(command, args, { title })) ? { passed: 1 } : { failed: 1 });
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

/** @param {string[]} projects @param {string | null} title */
async function vitest(projects, title = null) {
  const file = join(results, `vitest-${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const good = await run('vitest', ['run', ...chosen, ...reporters], { title });
  count(good, file, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

async function journeys() {
  const file = join(results, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const good = await run('playwright', ['test', '--reporter=list,json'], { env });
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
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that what npm has started ends with it
  });
  let printed = '';
  server.stderr.on('data', (/** @type {Buffer} */ piece) => (printed += String(piece)));
  const example = `http://localhost:${port}/#example/healthy`;
  const ready = await new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), 300_000);
    server.on('error', () => resolve(false));
    server.on('exit', () => resolve(false));
    server.stdout.on('data', (/** @type {Buffer} */ piece) => {
      printed += String(piece);
      if (!printed.includes(example)) return;
      clearTimeout(late);
      resolve(true);
    });
  });
  const page = ready ? await fetch(example).then((answer) => answer.text()) : '';
  if (server.exitCode === null && server.pid !== undefined) process.kill(-server.pid);
  heading('Build and start');
  process.stdout.write(printed);
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

let isBuilt = false;
await Promise.all([
  check('Lint', 'eslint', '.'), // takes as long as all the others together
  (async () => {
    await check('Format', 'prettier', '--check', '--log-level=warn', '.');
    await check('Types of the page', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings');
    await check('Types of the core', 'tsc', '-p', 'src/core');
    await check('Types of the settings', 'tsc', '-p', 'tsconfig.node.json');
    isBuilt = await start();
    if (isBuilt) await vitest(['build'], 'What was built, and its sizes');
  })(),
]);

heading('Core, components, real DNS servers');
await vitest(['core', 'ui', 'servers']);

if (isBuilt && found.browser) {
  heading('Journeys in Chromium');
  await journeys();
}

rmSync(results, { recursive: true, force: true });
if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
