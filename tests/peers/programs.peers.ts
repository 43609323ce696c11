import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingConfig } from '../../src/core/build/dkim-config.ts';
import { matchKey, readKey } from '../../src/core/build/dkim-match.ts';
import { parseDkimKey } from '../../src/core/records/dkim/parse.ts';
import { signed } from '../support/letters.ts';
import { findProgram, peerPackages } from './programs.mjs';
import { openSink } from './sink.ts';
import { hand, install, letterOf, openWorld, put, say, serve } from './world.ts';

type World = Awaited<ReturnType<typeof openWorld>>;
let world: World;
let sink: Awaited<ReturnType<typeof openSink>>;
beforeAll(async () => {
  world = await openWorld();
  sink = await openSink(10025);
});
afterAll(async () => {
  sink.close();
  await world.stop();
});

const must = process.env['CI'] === 'true';
/** Checks a program: left out where it is missing, an error where nothing may be missing. */
const withProgram = (program: keyof typeof peerPackages, name: string, run: () => Promise<void> | void) =>
  test.skipIf(!findProgram(program) && !must)(`${program}: ${name}`, async () => {
    expect(findProgram(program), `${program} is missing`).not.toBeNull();
    await run();
  });
const byUs = (domain: string) => {
  const { pair, algorithm, selector } = world.keys.find((key) => key.domain === domain)!;
  const key = algorithm === 'rsa-sha256' ? 'rsa' : 'ed25519';
  return signed(letterOf(domain), { d: domain, s: selector, key, pem: pair.pkcs8 });
};
const wrap = (text: string) => ` ${text.trim().replace(/\r?\n\s*/g, '\r\n\t')}`;

describe('keys', () => {
  withProgram('named-checkzone', 'loads the zone file with the keys', async () => {
    const { code, text } = await say('named-checkzone', ['peers.test', world.zone]);
    expect([code, text]).toEqual([0, expect.stringContaining('OK')]);
  });

  withProgram('openssl', 'reads every form and verifies with the published half', async () => {
    const dir = tmpdir();
    const [message, open, made] = ['message', 'open.der', 'made'].map((name) => join(dir, `peers-${name}`)) as [string, string, string]; // prettier-ignore
    writeFileSync(message, letterOf('one.peers.test'));
    for (const { pair, algorithm } of world.keys) {
      const published = Buffer.from(/p=(.*)$/.exec(pair.record)?.[1] ?? '', 'base64');
      const isRsa = algorithm === 'rsa-sha256';
      // RFC 8410 §4: the SubjectPublicKeyInfo around the 32 octets that RFC 8463 §4 publishes.
      writeFileSync(open, isRsa ? published : Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), published])); // prettier-ignore
      for (const secret of [pair.pkcs8, pair.pkcs1 ?? '']) {
        if (secret === '') continue;
        writeFileSync(`${made}.pem`, secret);
        expect((await say('openssl', ['pkey', '-check', '-noout', '-in', `${made}.pem`])).text).toMatch(
          /valid/i,
        );
        const how = isRsa ? ['-digest', 'sha256', '-rawin'] : ['-rawin'];
        await say('openssl', ['pkeyutl', '-sign', ...how, '-inkey', `${made}.pem`, '-in', message, '-out', `${made}.sig`]); // prettier-ignore
        const seen = await say('openssl', ['pkeyutl', '-verify', ...how, '-pubin', '-keyform', 'DER', '-inkey', open, '-in', message, '-sigfile', `${made}.sig`]); // prettier-ignore
        expect(seen.text).toContain('Signature Verified Successfully');
      }
    }
  });

  test('mailauth verifies what a new key signed', async ({ skip }) => {
    const path = fileURLToPath(new URL('../bench/node_modules/mailauth/lib/dkim/verify.js', import.meta.url));
    if (!existsSync(path) && !must) skip();
    const { dkimVerify } = (await import(path)) as { dkimVerify: (message: string, options: object) => Promise<{ results: { status: { result: string } }[] }> }; // prettier-ignore
    const resolver = (name: string) =>
      Promise.resolve([[world.keys.find((key) => name.endsWith(key.domain))?.pair.record ?? '']]);
    for (const { domain } of world.keys) {
      const { results } = await dkimVerify(await byUs(domain), { resolver });
      expect([domain, results.map(({ status }) => status.result)]).toEqual([domain, ['pass']]);
    }
  });
});

describe('OpenDKIM', () => {
  beforeAll(() => {
    install('OpenDKIM', world.rsa);
    // Its own resolver begins at the root servers of the world, asks no loopback, and knows no `test.` (RFC 6761 §6.2).
    put('/etc/opendkim/unbound.conf', 'server:\n  do-not-query-localhost: no\n  local-zone: "test." nodefault\nforward-zone:\n  name: "."\n  forward-addr: 127.0.0.1\n'); // prettier-ignore
    put('/etc/opendkim.conf', `${readFileSync('/etc/opendkim.conf', 'utf8')}ResolverConfiguration /etc/opendkim/unbound.conf\n`); // prettier-ignore
    for (const { domain, selector, pair } of world.rsa)
      put(`/etc/opendkim/keys/${domain}.${selector}.private`, pair.pkcs1 ?? '', 'opendkim');
  });

  withProgram('opendkim-testkey', 'every key of the KeyTable is the one in DNS', async () => {
    for (const { domain, selector } of world.rsa) {
      const key = `/etc/opendkim/keys/${domain}.${selector}.private`;
      const { code, text } = await say('opendkim-testkey', ['-d', domain, '-s', selector, '-k', key, '-vvv']);
      expect([code, text]).toEqual([0, expect.stringContaining('key OK')]);
    }
    const all = await say('opendkim-testkey', ['-x', '/etc/opendkim.conf', '-vvv']);
    expect([all.code, all.text]).toEqual([
      0,
      expect.stringContaining(`${world.rsa.length} keys checked; ${world.rsa.length} pass, 0 fail`),
    ]);
    const other = await say('opendkim-testkey', ['-d', 'two.peers.test', '-s', 's20261124', '-k', '/etc/opendkim/keys/one.peers.test.s20261124.private', '-vvv']); // prettier-ignore
    expect(other.text).toContain('keys do not match');
  });

  withProgram('opendkim', 'takes the settings', async () => {
    expect(await say('opendkim', ['-n', '-x', '/etc/opendkim.conf'])).toEqual({ code: 0, text: '' });
    // Otherwise systemd waits in vain, and the service fails.
    const waitedFor = /^PIDFile=(.*)$/m.exec(
      readFileSync('/lib/systemd/system/opendkim.service', 'utf8'),
    )?.[1];
    expect(/^PidFile\s+(.*)$/m.exec(readFileSync('/etc/opendkim.conf', 'utf8'))?.[1]).toBe(waitedFor);
  });

  /** Shows a message to the running server as a mail server would; what it wants written above it. */
  async function shown(message: string, address: string, field: string): Promise<string> {
    const at = message.indexOf('\r\n\r\n');
    const fields = message.slice(0, at).split(/\r\n(?![ \t])/).map((line) => line.replaceAll('\r\n', '\n').split(/: ?([^]*)/)); // prettier-ignore
    const script = [
      'conn = mt.connect("inet:8891@127.0.0.1")',
      `mt.conninfo(conn, "client.peers.test", "${address}")`,
      'mt.mailfrom(conn, "ann@peers.test")',
      'mt.rcptto(conn, "bob@sink.peers.test")',
      ...fields.map(([name, value]) => `mt.header(conn, ${JSON.stringify(name)}, ${JSON.stringify(value)})`),
      'mt.eoh(conn)',
      `mt.bodystring(conn, ${JSON.stringify(message.slice(at + 4))})`,
      'mt.eom(conn)',
      `mt.echo(mt.getheader(conn, "${field}", 0))`,
      'mt.disconnect(conn)',
    ].join('\n');
    put('/etc/opendkim/letter.lua', script);
    return (await say('miltertest', ['-s', '/etc/opendkim/letter.lua'])).text;
  }

  withProgram('miltertest', 'the server signs for each of its domains, and verifies what a new key signed', async () => {
    const server = await serve('opendkim', ['-f', '-x', '/etc/opendkim.conf', '-P', '/run/opendkim.pid'], 8891);
    for (const { domain } of world.rsa) {
      const letter = letterOf(domain);
      const signature = await shown(letter, '127.0.0.1', 'DKIM-Signature');
      expect([domain, await world.verify(`DKIM-Signature:${wrap(signature)}\r\n${letter}`)]).toEqual([domain, ['pass']]);
      expect(await shown(await byUs(domain), '192.0.2.1', 'Authentication-Results')).toContain('dkim=pass');
    }
    await server.end();
  }); // prettier-ignore
});

describe('amavisd-new', () => {
  beforeAll(() => {
    put('/etc/amavis/conf.d/05-node_id', 'use strict;\n$myhostname = "mail.peers.test";\n1;\n');
    put('/etc/amavis/conf.d/60-peers', 'use strict;\n$log_level = 5;\n$do_syslog = 0;\n1;\n');
    put('/run/amavis/here', '', 'amavis');
    for (const { domain, selector, pair } of world.rsa)
      put(`/var/lib/amavis/dkim/${domain}.${selector}.pem`, pair.pkcs1 ?? '', 'amavis');
  });

  withProgram('amavisd', 'testkeys and showkeys', async () => {
    install('amavisd-new', world.rsa);
    const tested = (await say('amavisd', ['-u', 'amavis', 'testkeys'])).text;
    for (const { domain, selector } of world.rsa)
      expect(tested).toContain(`${selector}._domainkey.${domain} => pass`);
    const shown = (await say('amavisd', ['-u', 'amavis', 'showkeys'])).text;
    for (const { pair } of world.rsa) {
      const key = /p=(.*)$/.exec(pair.record)?.[1] ?? '';
      expect(shown.replace(/"\s*"/g, '')).toContain(key);
    }
  });

  withProgram('amavisd', 'signs what comes in at the port for submission, and nothing else', async () => {
    install('amavisd-new', world.rsa);
    expect((await say('amavisd', ['-u', 'amavis', 'test-config'])).code).toBe(0);
    const server = await serve('amavisd', ['-u', 'amavis', 'foreground'], 10026);
    for (const [port, results] of [[10026, ['pass']], [10024, []]] as const)
      for (const { domain } of world.rsa) {
        await hand(port, letterOf(domain), `ann@${domain}`, 'bob@sink.peers.test');
        expect([port, domain, await world.verify(await sink.next())]).toEqual([port, domain, results]);
      }
    await server.end();
  }); // prettier-ignore

  withProgram('amavisd', 'the receiving side: a valid signature of the author chooses the bank', async () => {
    const { file, text } = signingConfig(world.rsa).find(({ program }) => program === 'amavisd-new (receiving)')!; // prettier-ignore
    put(file, text.replaceAll('partner.example', 'one.peers.test'));
    expect((await say('amavisd', ['-u', 'amavis', 'test-config'])).code).toBe(0);
    const server = await serve('amavisd', ['-u', 'amavis', 'foreground'], 10024);
    const letter = await byUs('one.peers.test');
    await hand(10024, letter.replace('Minutes', 'Minutes.'), 'ann@one.peers.test', 'bob@sink.peers.test');
    expect(await sink.next()).toContain('Minutes.');
    expect(server.said()).not.toContain('WHITELIST');
    await hand(10024, letter, 'ann@one.peers.test', 'bob@sink.peers.test');
    expect(await sink.next()).toContain('Minutes');
    expect(server.said()).toMatch(/loaded policy bank .*WHITELIST/);
    expect(server.said()).not.toMatch(/unknown (?:field|policy)/i);
    await server.end();
  });
});

describe('rspamd', () => {
  withProgram('rspamadm', 'the settings are read, and the server signs for each of its domains', async () => {
    install('rspamd', world.keys);
    for (const { domain, selector, pair } of world.keys)
      put(`/var/lib/rspamd/dkim/${domain}.${selector}.key`, pair.seed ?? pair.pkcs8, '_rspamd');
    put('/etc/rspamd/local.d/options.inc', 'dns { nameserver = ["127.0.0.1:53:10"]; }\n');
    const { code, text } = await say('rspamadm', ['configtest', '-c', '/etc/rspamd/rspamd.conf']);
    expect([code, text]).toEqual([0, expect.stringContaining('syntax OK')]);
    const server = await serve('rspamd', ['-f', '-i', '-c', '/etc/rspamd/rspamd.conf'], 11333);
    for (const { domain } of world.keys) {
      const letter = letterOf(domain);
      const answer = await fetch('http://127.0.0.1:11333/checkv2', { method: 'POST', body: letter, headers: { From: `ann@${domain}`, Rcpt: 'bob@sink.peers.test', User: `ann@${domain}`, Ip: '127.0.0.1', Helo: 'mail.peers.test' } }); // prettier-ignore
      const told = (await answer.json()) as { 'dkim-signature'?: string | string[] };
      const signature = [told['dkim-signature'] ?? []].flat()[0] ?? '';
      expect([domain, await world.verify(`DKIM-Signature:${wrap(signature)}\r\n${letter}`), server.said().slice(-600)]).toEqual([domain, ['pass'], expect.anything()]); // prettier-ignore
    }
    await server.end();
  });

  withProgram('rspamadm', 'its own keys belong to its own records in our test', async () => {
    for (const bits of ['1024', '2048']) {
      const file = join(tmpdir(), 'peers-rspamd.key');
      const { text } = await say('rspamadm', ['dkim_keygen', '-s', 's1', '-d', 'x.example', '-b', bits, '-k', file]); // prettier-ignore
      const record = [...text.matchAll(/"([^"]*)"/g)].map((found) => found[1]).join('');
      expect(parseDkimKey(record).findings.filter(({ id }) => /broken|invalid/.test(id))).toEqual([]);
      const key = await readKey(readFileSync(file, 'utf8'), crypto);
      expect('halves' in key && matchKey(record, key.halves)).toEqual({ match: 'same' });
    }
  });
});

describe('Exim', () => {
  withProgram('exim4', 'the transport signs for each of its domains', async () => {
    install('Exim', world.keys);
    for (const { domain, selector, pair } of world.keys)
      put(`/etc/exim4/dkim/${domain}.${selector}.pem`, pair.pkcs8, 'Debian-exim');
    const transport = signingConfig(world.keys).find(({ file }) => file === 'transport remote_smtp')?.text ?? ''; // prettier-ignore
    const config = '/etc/exim4/exim4.conf';
    put(config, ['primary_hostname = mail.peers.test', 'begin routers', 'out:', '  driver = manualroute', '  domains = *', '  transport = remote_smtp', '  route_list = * 127.0.0.1::10025', '  self = send', 'begin transports', 'remote_smtp:', '  driver = smtp', transport.replace(/^/gm, '  '), ''].join('\n')); // prettier-ignore
    const read = await say('exim4', ['-bV']);
    expect([read.code, read.text]).toEqual([0, expect.stringContaining('Configuration file is')]);
    for (const { domain } of [...world.keys, { domain: 'stranger.peers.test' }]) {
      const sent = await say('exim4', ['-odi', '-oi', '-f', `ann@${domain}`, 'bob@sink.peers.test'], letterOf(domain).replaceAll('\r\n', '\n')); // prettier-ignore
      expect([domain, sent]).toEqual([domain, { code: 0, text: '' }]);
      expect([domain, await world.verify(await sink.next())]).toEqual([domain, domain.startsWith('stranger') ? [] : ['pass']]); // prettier-ignore
    }
  });
});
