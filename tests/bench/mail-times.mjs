/**
 * How long a message takes: 64 kB of pasted headers, and a message of 10 MB; read, and read and explained with answers from
 * memory. Each run is a process of its own, as the page gives each message a worker of its own: its first time is what a
 * person waits for. Prints JSON: milliseconds of processor time and of the clock.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [, , kind] = process.argv;
const [runs, again] = [5, 10];
const built = './.build-mail/mail-ours.js';

if (kind === undefined) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here('../..'),
    publicDir: false,
    build: {
      ssr: here('./mail-ours.ts'),
      outDir: here('./.build-mail'),
      emptyOutDir: true,
      target: 'node20',
    },
  });
  const times = {};
  for (const name of ['64 kB of headers', '10 MB'])
    for (let run = 0; run < runs; run++) {
      const told = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
      for (const [what, value] of Object.entries(JSON.parse(told)))
        (times[`${name}, ${what}`] ??= []).push(value);
    }
  console.log(JSON.stringify({ times }));
} else console.log(JSON.stringify(await measured(kind)));

async function measured(name) {
  const ours = await import(built);
  const zones = here('../zones');
  const files = readdirSync(zones).filter((file) => /^(?:letters|courier)\.test\.zone$/.test(file));
  const resolver = ours.zoneResolver(files.map((file) => readFileSync(join(zones, file), 'utf8')).join('\n'));
  const deps = { resolver, signal: new AbortController().signal, now: () => Date.UTC(2026, 10, 24), crypto: globalThis.crypto }; // prettier-ignore
  const isLarge = name === '10 MB';
  const text = isLarge ? await largeMessage(ours) : await longHeaders(ours);
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
  const open = () => (isLarge ? ours.openBytes(bytes, 'given') : ours.openText(text));
  const all = async () => ours.explainMessage(open().facts, deps);

  const first = await timed(async () => {
    const { facts } = open();
    if ((await ours.explainMessage(facts, deps)).dmarc.result !== (isLarge ? 'pass' : 'open'))
      throw new Error(`${name}: another result than the message has`);
  });
  const read = [];
  const whole = [];
  for (let turn = 0; turn < again; turn++) {
    read.push(await timed(async () => open()));
    whole.push(await timed(all));
  }
  return {
    'read and explained, the first time, CPU ms': first.cpu,
    'read and explained, the first time, ms': first.wall,
    'read, CPU ms': median(read.map(({ cpu }) => cpu)),
    'read and explained, CPU ms': median(whole.map(({ cpu }) => cpu)),
    'read and explained, ms': median(whole.map(({ wall }) => wall)),
  };
}

async function timed(work) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000, wall: performance.now() - wall };
}
function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** As a list server and three forwarders leave them, up to 64 kB. */
async function longHeaders(ours) {
  const people = Array.from({ length: 300 }, (_, at) => `"Doe, =?utf-8?Q?J=C3=B6rg_${at}?=" <person${at}@letters.test>`);
  const filters = Array.from({ length: 60 }, (_, at) => `X-Filter-${at}: score=${at}; tests=${'SPF_PASS,DKIM_VALID,'.repeat(9)}\r\n\treport=${'a'.repeat(60)}`);
  const more = [`Cc: ${people.join(',\r\n\t')}`, `References: ${Array.from({ length: 100 }, (_, at) => `<${at}.reference@letters.test>`).join('\r\n\t')}`, ...filters];
  const one = await ours.signed(ours.letter({ more }));
  const hops = Array.from({ length: 40 }, (_, at) => `Received: from relay${at}.forwarder.test (relay${at}.forwarder.test [192.0.2.200])\r\n\tby relay${at + 1}.forwarder.test (Postfix) with ESMTPS id 4Ab${at}\r\n\t(using TLSv1.3) for <bob@receiver.test>; Tue, 10 Nov 2026 08:00:02 +0000`);
  const results = Array.from({ length: 20 }, (_, at) => `Authentication-Results: relay${at}.forwarder.test; dkim=pass (2048-bit key)\r\n\theader.d=letters.test header.s=mail2026; spf=pass (domain of ann@letters.test\r\n\tdesignates 192.0.2.140) smtp.mailfrom=ann@letters.test; dmarc=pass (p=REJECT dis=NONE) header.from=letters.test`);
  const other = await ours.signed(one, { d: 'courier.test', s: 'k1', key: 'courier' });
  const whole = ours.arrived(other, { ip: '192.0.2.200', helo: 'relay.forwarder.test', before: [...results, ...hops] });
  const header = whole.slice(0, whole.indexOf('\r\n\r\n') + 2);
  const missing = 64_000 - header.length;
  return missing > 20 ? `${header}X-Rest: ${'r'.repeat(missing - 10)}\r\n` : header.slice(0, 64_000);
} // prettier-ignore

async function largeMessage(ours) {
  const part = `--q\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJDREVGR0hJSktM'.repeat(4)}abcdefghijkl\r\n`.repeat(12_000)}`;
  const body = `--q\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'Gr=C3=BC=C3=9Fe, one line of a long message.\r\n'.repeat(1000)}${part.repeat(11)}--q--\r\n`;
  return ours.arrived(await ours.signed(ours.letter({ more: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=q'], body })));
} // prettier-ignore
