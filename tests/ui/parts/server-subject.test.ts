import { expect, test } from 'vitest';
import { addressIn, domainIn, heloIn } from '../../../src/ui/parts/server-subject.ts';

test.each([
  ['192.0.2.25', '192.0.2.25'],
  ['[192.0.2.25]', '192.0.2.25'],
  ['[IPv6:2001:db8::25]', '2001:db8::25'],
  ['192.0.2.25:25', '192.0.2.25'],
  ['[2001:DB8:0::25]:25', '2001:db8::25'],
  ['25.2.0.192.in-addr.arpa', '192.0.2.25'],
  ['::ffff:192.0.2.25', '::ffff:192.0.2.25'],
  ['25.0/26.2.0.192.in-addr.arpa', '192.0.2.25'],
  ['::ffff:c000:219', '::ffff:192.0.2.25'],
  ['2001:0db8:0000:0000:0000:0000:192.0.2.25', '2001:db8::c000:219'],
  ['3221226009', null],
  ['0xc0000219', null],
  ['0300.0.2.25', null],
  ['192.0.02.25', null],
  ['192.0.537', null],
  ['2.0.192.in-addr.arpa', null],
  ['192.0.2.0/24', null],
  ['192.0.2.1-192.0.2.9', null],
  ['192.0.2.256', null],
  ['fe80::1%eth0', null],
  ['mail.example.com', null],
  ['', null],
  ['💥'.repeat(10_000), null],
])('the address in %j', (text, ip) => {
  expect(addressIn(text)?.text ?? null).toBe(ip);
});

test.each([
  ['example.com', 'example.com'],
  ['https://www.example.com/x', 'www.example.com'],
  ['jane@example.com', 'example.com'],
  ['192.0.2.25', null],
  ['localhost', null],
  ['<img src=x onerror=alert(1)>', null],
])('the domain in %j', (text, domain) => {
  expect(domainIn(text)).toBe(domain);
});

test.each([
  ['Mail.Example.com.', 'mail.example.com'],
  ['localhost', 'localhost'],
  ['[192.0.2.25]', '[192.0.2.25]'],
  ['192.0.2.25', '192.0.2.25'],
  ['my_server!', 'my_server!'],
  ['two words', null],
  ['a'.repeat(300), null],
  ['\u202emoc', null],
])('the server name in %j', (text, helo) => {
  expect(heloIn(text)).toBe(helo);
});
