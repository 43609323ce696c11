import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseAuthenticationResults } from '../../../src/core/mail/authentication-results.ts';

// A busy machine is slow; what these rows rule out takes minutes.
vi.setConfig({ testTimeout: 30_000 });

const brief = (text: string) => {
  const { authservId, results, error } = parseAuthenticationResults(text);
  const told = results.map(({ method, result, comment, properties }) =>
    [
      `${method}=${result}`,
      comment === null ? '' : `(${comment})`,
      ...Object.entries(properties).map((one) => one.join('=')),
    ]
      .filter((piece) => piece !== '')
      .join(' '),
  );
  return [authservId, error, ...told];
};

describe('RFC 8601 as it is found', () => {
  test.each([
    // RFC 8601 App. B.
    ['example.org 1; none', ['example.org', null]],
    [
      'example.com; spf=pass smtp.mailfrom=example.net',
      ['example.com', null, 'spf=pass smtp.mailfrom=example.net'],
    ],
    [
      "foo.example.net (foobar) 1 (baz);\r\n dkim (Because I like it) / 1 (One yay) = (wait for it) fail\r\n policy (A dot can go here) . (like that) expired\r\n (this surprised me) = (as I wasn't expecting it) 1362471462",
      ['foo.example.net', null, 'dkim=fail (wait for it) policy.expired=1362471462'],
    ],
    // Microsoft: no authserv-id, a property without type.
    [
      'spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=example.com; dkim=none (message not signed)\r\n header.d=none;dmarc=bestguesspass action=none header.from=example.com;compauth=pass reason=109',
      [
        null,
        'server-missing',
        'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.com',
        'dkim=none (message not signed) header.d=none',
        'dmarc=bestguesspass action=none header.from=example.com',
        'compauth=pass',
      ],
    ],
    // Microsoft, older: the authserv-id behind the first result.
    [
      'spf=fail smtp.mailfrom=a.example; mx.example.net; dkim=pass header.d=a.example',
      [
        'mx.example.net',
        'server-misplaced',
        'spf=fail smtp.mailfrom=a.example',
        'dkim=pass header.d=a.example',
      ],
    ],
    [
      'mail.example (amavisd-new); dkim=pass (1024-bit key) header.d=example.net',
      ['mail.example', null, 'dkim=pass (1024-bit key) header.d=example.net'],
    ],
    [
      'mx.example; spf=pass smtp.mailfrom="a;b"@example.com',
      ['mx.example', null, 'spf=pass smtp.mailfrom=a;b@example.com'],
    ],
    [
      'mx.example; spf=none smtp.mailfrom= smtp.helo=h.example',
      ['mx.example', 'value-missing', 'spf=none smtp.helo=h.example'],
    ],
    ['mx.example; a=pass __proto__.constructor=1', ['mx.example', null, 'a=pass __proto__.constructor=1']],
    ['mx.example; a=pass __proto__=1', ['mx.example', 'property-without-type', 'a=pass __proto__=1']],
    // RFC 8601 §2.2: CFWS nearly everywhere, a quoted authserv-id, a reason in quotes, properties before and behind it.
    ['(c) a.example (d) 1 (e) ; (f) none (g)', ['a.example', null]],
    ['"a.example"; spf=pass', ['a.example', null, 'spf=pass']],
    [
      'a.example; spf = PASS (x (nested) y) smtp . mailfrom = b.example',
      ['a.example', null, 'spf=pass (x (nested) y) smtp.mailfrom=b.example'],
    ],
    [
      'a.example; dkim=pass reason="good; signature" header.d=b.example; dkim=fail',
      ['a.example', null, 'dkim=pass header.d=b.example', 'dkim=fail'],
    ],
    ['a.example; dkim=pass header.i=@b.example header.b="AbC/+="', ['a.example', null, 'dkim=pass header.i=@b.example header.b=AbC/+=']], // prettier-ignore
    ['a.example; iprev=pass policy.iprev=2001:db8::1', ['a.example', null, 'iprev=pass policy.iprev=2001:db8::1']], // prettier-ignore
    ['a.example; x-own=own y.z="q\\"r"', ['a.example', null, 'x-own=own y.z=q"r']],
    ['a.example; none; spf=pass', ['a.example', 'none-with-more']],
    ['a.example; spf=pass; none', ['a.example', 'result-missing', 'spf=pass']],
    ['a.example', ['a.example', null]],
    ['', [null, 'server-missing']],
    [';;', [null, 'server-missing']],
  ])('%j', (text, expected) => expect(brief(text)).toEqual(expected));

  test('other words are translated, and kept', () => {
    const [one] = parseAuthenticationResults('y; dkim=perm_fail').results;
    expect([one?.result, one?.outcome]).toEqual(['perm_fail', 'permerror']);
  });

  test('any text: no throw, spans in order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a=;.()"\\ /]{0,60}$/), (text) => {
        let at = 0;
        for (const { span } of parseAuthenticationResults(text).results) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          at = span.end;
        }
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });

  test.each(['(', '"', ';', 'a=b ', 'a;', ';a=b c.d=', '\\('])('a megabyte of %j ends', (piece) => {
    const started = performance.now();
    parseAuthenticationResults(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
