import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAuthenticationResults } from '../../../src/core/mail/authentication-results.ts';

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
    // RFC 2045 §5.1: a colon asks for quotes; without them the value is read, and the field is not called right.
    ['a.example; iprev=pass policy.iprev=2001:db8::1', ['a.example', 'value-unquoted', 'iprev=pass policy.iprev=2001:db8::1']], // prettier-ignore
    ['a.example; x-own=own y.z="q\\"r"', ['a.example', null, 'x-own=own y.z=q"r']],
    ['a.example; none; spf=pass', ['a.example', 'none-with-more']],
    ['a.example; spf=pass; none', ['a.example', 'result-missing', 'spf=pass']],
    ['a.example', ['a.example', null]],
    ['a.example;', ['a.example', null]],
    ['a.example 1;', ['a.example', null]],
    ['a.example; (x) NONE (y);', ['a.example', null]],
    ['a.example;;spf=pass', ['a.example', 'empty-result', 'spf=pass']],
    ['a.example;spf=pass;', ['a.example', null, 'spf=pass']],
    ['a.example; foo=pass (2 of 3 tests OK)', ['a.example', null, 'foo=pass (2 of 3 tests OK)']],
    [
      'a.example; spf=pass smtp.mailfrom=@b.example',
      ['a.example', null, 'spf=pass smtp.mailfrom=@b.example'],
    ],
    [
      'a.example; spf=softfail (b: is neither (really) permitted nor \\) denied) smtp.mailfrom=x@c.example',
      [
        'a.example',
        null,
        'spf=softfail (b: is neither (really) permitted nor \\) denied) smtp.mailfrom=x@c.example',
      ],
    ],
    [
      'a.example;\r\n\tspf=pass\r\n\tsmtp.mailfrom=x@b.example\r\n',
      ['a.example', null, 'spf=pass smtp.mailfrom=x@b.example'],
    ],
    [
      'a.example; spf=pass (one) (two) smtp.mailfrom (three) = (four) x@b.example',
      ['a.example', null, 'spf=pass (one) smtp.mailfrom=x@b.example'],
    ],
    [
      'a.example; iprev=pass policy.iprev="2001:db8::1"',
      ['a.example', null, 'iprev=pass policy.iprev=2001:db8::1'],
    ],
    [
      'a.example; bimi=pass header.d=b.example header.selector=default policy.authority-uri=https://b.example/v.pem',
      [
        'a.example',
        'value-unquoted',
        'bimi=pass header.d=b.example header.selector=default policy.authority-uri=https://b.example/v.pem',
      ],
    ],
    [
      'a.example; arc=pass (i=2 spf=pass dkim=pass) smtp.remote-ip=192.0.2.1',
      ['a.example', null, 'arc=pass (i=2 spf=pass dkim=pass) smtp.remote-ip=192.0.2.1'],
    ],
    ['"mx; one" 1; spf=pass', ['mx; one', null, 'spf=pass']],
    // RFC 8601 §5: internationalized names in UTF-8.
    [
      '(xn--mx-lka.example) m\u00c3\u00b8x.example; dkim=pass header.d=m\u00c3\u00b8x.example',
      ['møx.example', null, 'dkim=pass header.d=møx.example'],
    ],
    // amavisd-new.
    [
      'a.example (amavisd-new); dkim=pass (2048-bit key) reason="pass (just generated, assumed good)" header.d=b.example',
      ['a.example', null, 'dkim=pass (2048-bit key) header.d=b.example'],
    ],
    [
      'a.example (amavisd-new); dkim=softfail (fail, message has been altered) header.d=b.example',
      ['a.example', null, 'dkim=softfail (fail, message has been altered) header.d=b.example'],
    ],
    [
      'a.example (amavisd-new);\n\tdkim=pass (1024-bit key; unprotected) header.d=b.example; dkim-atps=neutral',
      ['a.example', null, 'dkim=pass (1024-bit key; unprotected) header.d=b.example', 'dkim-atps=neutral'],
    ],
    // Yahoo, as it is and as it was.
    [
      'a.example; dkim=pass header.i=@b.example; dmarc=success(p=REJECT) header.from=b.example;',
      ['a.example', null, 'dkim=pass header.i=@b.example', 'dmarc=success (p=REJECT) header.from=b.example'],
    ],
    [
      'mta1.a.example  from=b.example; domainkeys=neutral (no sig);  from=b.example; dkim=pass (ok)',
      [
        'mta1.a.example',
        'text-after-server',
        'domainkeys=neutral (no sig)',
        'from=b.example',
        'dkim=pass (ok)',
      ],
    ],
    // Microsoft behind another system: a value cut by a semicolon of its own.
    [
      'spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=a.example; b.example; dkim=pass (signature was verified) header.d=c.example;d.example; dmarc=bestguesspass action=none header.from=c.example;',
      [
        'b.example',
        'server-misplaced',
        'spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=a.example',
        'dkim=pass (signature was verified) header.d=c.example',
        'dmarc=bestguesspass action=none header.from=c.example',
      ],
    ],
    [
      'dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=a.example;',
      [
        null,
        'server-missing',
        'dkim=none (message not signed) header.d=none',
        'dmarc=none action=none header.from=a.example',
      ],
    ],
    // Outside the grammar, one fault each.
    ['a.example x', ['a.example', 'text-after-server']],
    ['a.example 1 x', ['a.example', 'text-after-server']],
    ['a.example 1/1; spf=pass', ['a.example', 'text-after-server', 'spf=pass']],
    ['a.example; .', ['a.example', 'result-missing']],
    ['a.example; b c', ['a.example', 'method-unreadable']],
    ['a.example; b/1.0=pass', ['a.example', 'method-unreadable']],
    ['a.example; b/c=pass', ['a.example', 'method-unreadable']],
    ['a.example; b=', ['a.example', 'result-missing']],
    ['a.example; b=.', ['a.example', 'result-missing']],
    ['a.example; b=pass reason', ['a.example', 'property-unreadable', 'b=pass']],
    ['a.example; b=pass reason=;', ['a.example', 'value-missing', 'b=pass']],
    ['a.example; b=pass c', ['a.example', 'property-unreadable', 'b=pass']],
    ['a.example; b=pass c.', ['a.example', 'property-unreadable', 'b=pass']],
    ['a.example; b=pass c..', ['a.example', 'property-unreadable', 'b=pass']],
    ['a.example; b=pass c.d', ['a.example', 'property-unreadable', 'b=pass']],
    ['a.example; b=pass c.d=', ['a.example', 'value-missing', 'b=pass']],
    ['a.example; b=pass c.d=e .', ['a.example', 'property-unreadable', 'b=pass c.d=e']],
    ['a.example; b=pass reason="never', ['a.example', 'quote-unclosed', 'b=pass']],
    ['a.example; b= (never', ['a.example', 'result-missing']],
    ['x=5; a.example', ['a.example', 'server-misplaced', 'x=5']],
    ['"a.example', ['a.example', 'quote-unclosed']],
    // RFC 8601 §2.2: pvalue is a token, a quoted string or an address; RFC 5321 §4.1.2: of which letters a local part is.
    [
      'a.example; spf=pass smtp.mailfrom=SRS0=hh=tt=b.example=x/y@c.example',
      ['a.example', null, 'spf=pass smtp.mailfrom=SRS0=hh=tt=b.example=x/y@c.example'],
    ],
    ['a.example; dkim=pass header.b=Ab/+C==', ['a.example', null, 'dkim=pass header.b=Ab/+C==']],
    [
      'a.example; spf=pass smtp.mailfrom="" smtp.helo=b.example',
      ['a.example', null, 'spf=pass smtp.mailfrom= smtp.helo=b.example'],
    ],
    ['a.example; x=pass y.z="q"r.s=t', ['a.example', null, 'x=pass y.z=q r.s=t']],
    ['a.example; spf=pass smtp.mailfrom=<>', ['a.example', 'value-unquoted', 'spf=pass smtp.mailfrom=<>']],
    [
      'a.example; spf=pass smtp.mailfrom=<x@b.example>',
      ['a.example', 'value-unquoted', 'spf=pass smtp.mailfrom=<x@b.example>'],
    ],
    [
      'a.example; spf=pass smtp.mailfrom=x@y@b.example',
      ['a.example', 'value-unquoted', 'spf=pass smtp.mailfrom=x@y@b.example'],
    ],
    [
      'a.example; spf=pass smtp.mailfrom=x@[192.0.2.1]',
      ['a.example', 'value-unquoted', 'spf=pass smtp.mailfrom=x@[192.0.2.1]'],
    ],
    [
      'a.example; dkim=pass header.d=b.example, header.s=c',
      ['a.example', 'value-unquoted', 'dkim=pass header.d=b.example, header.s=c'],
    ],
    ['a.example; spf=pass smtp.mailfrom=b)', ['a.example', 'value-unquoted', 'spf=pass smtp.mailfrom=b)']],
    // authserv-id is a value too, so that a domain literal stands in quotes.
    ['[192.0.2.1]; spf=pass', ['[192.0.2.1]', 'server-unquoted', 'spf=pass']],
    ['"[192.0.2.1]"; spf=pass', ['[192.0.2.1]', null, 'spf=pass']],
    ['a.example, spf=pass; dkim=none', ['a.example,', 'server-unquoted', 'dkim=none']],
    // One reason, directly behind the result; the result is a keyword.
    [
      'a.example; dkim=pass header.d=b.example reason=late',
      ['a.example', 'reason-misplaced', 'dkim=pass header.d=b.example'],
    ],
    ['a.example; dkim=pass reason=one reason=two', ['a.example', 'reason-misplaced', 'dkim=pass']],
    ['a.example; spf="pass"', ['a.example', 'result-unreadable', 'spf=pass']],
    // RFC 5322 §2.2.3: a field goes on only behind a blank.
    [
      'a.example; spf=pass\r\nsmtp.helo=b.example',
      ['a.example', 'line-break', 'spf=pass smtp.helo=b.example'],
    ],
    [
      'a.example; spf=pass\r\n\r\n smtp.helo=b.example',
      ['a.example', 'line-break', 'spf=pass smtp.helo=b.example'],
    ],
    ['', [null, 'server-missing']],
    [';;', [null, 'server-missing']],
  ])('%j', (text, expected) => expect(brief(text)).toEqual(expected));

  test('versions, instance, reason, every property and every comment', () => {
    const [one, two] = parseAuthenticationResults('a.example 2; dkim/1=pass (c) reason="why not" header.d=b.example (e) header.d=f.example; dkim / 3 = fail').results; // prettier-ignore
    expect(one).toMatchObject({ methodVersion: 1, reason: 'why not', comments: ['c', 'e'], properties: { 'header.d': 'b.example' } }); // prettier-ignore
    expect(one?.propertyList.map(({ value }) => value)).toEqual(['b.example', 'f.example']);
    expect(two).toMatchObject({ methodVersion: 3, result: 'fail' });
    expect(parseAuthenticationResults('a.example 2; none').version).toBe(2);
    expect(parseAuthenticationResults('i=3; a.example; spf=pass')).toMatchObject({ instance: 3, authservId: 'a.example' }); // prettier-ignore
  });

  // RFC 8617 §4.1.1, §4.2.1: instance = [CFWS] %s"i" [CFWS] "=" [CFWS] 1*2DIGIT, from 1 to 50.
  test.each([
    ['i=1;a.example', 1, null],
    ['i = 12 ; a.example', 12, null],
    ['(a) i (b) = (c) 50 (d) ; a.example; spf=pass', 50, null],
    ['i=01; a.example', 1, null],
    ['I=1; a.example', 1, 'instance-unreadable'],
    ['i=0; a.example', 0, 'instance-unreadable'],
    ['i=51; a.example', 51, 'instance-unreadable'],
    ['i=', null, 'instance-unreadable'],
    ['i=x; a.example', null, 'instance-unreadable'],
    ['i=1: a.example', null, 'instance-unreadable'],
    ['i=111; a.example', null, 'instance-unreadable'],
  ])('%s: instance %j, %j', (text, instance, error) => {
    expect(parseAuthenticationResults(text)).toMatchObject({ instance, error });
  });

  test.each([
    ['perm_fail', 'permerror'],
    ['hardfail', 'fail'],
    ['timeout', 'temperror'],
    ['bestguesspass', 'none'],
    ['softfail', 'softfail'],
  ])('the word %s is kept, and means %s', (word, outcome) => {
    const [one] = parseAuthenticationResults(`y; dkim=${word}`).results;
    expect([one?.result, one?.outcome]).toEqual([word, outcome]);
  });

  // The grammar of RFC 8601 §2.2 run forwards: whatever it can write is read back whole.
  const cfws = fc.array(fc.constantFrom(' ', '\t', '\r\n ', '(c)', '(a (b;=") \\) c)', '()'), { maxLength: 3 }).map((all) => all.join('')); // prettier-ignore
  const gap = fc.tuple(fc.constantFrom(' ', '\r\n\t', '(c)'), cfws).map((both) => both.join(''));
  const keyword = fc.stringMatching(/^[A-Za-z]([a-z0-9-]{0,6}[a-z0-9])?$/);
  const token = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+\-.^_`{|}~]{1,9}$/);
  const inside = fc.array(fc.constantFrom('a', ' ', ';', '=', '(', ')', '@', '\\', '"', '\u00c3\u00bc'), { maxLength: 6 }).map((all) => all.join('')); // prettier-ignore
  const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const readable = (octets: string) => octets.replaceAll('\u00c3\u00bc', 'ü');
  const value = fc.oneof(
    token.map((text) => [text, text] as const),
    inside.map((text) => [quote(text), readable(text)] as const),
  );
  const domain = fc.stringMatching(/^[a-z]{1,4}(\.[a-z]{1,4}){1,2}$/);
  const local = fc.oneof(fc.constant(['', ''] as const), fc.stringMatching(/^[a-z/?=+]{1,5}(\.[a-z]{1,3})?$/).map((text) => [text, text] as const), inside.map((text) => [quote(text), readable(text)] as const)); // prettier-ignore
  const pvalue = fc.oneof(
    value,
    fc.tuple(local, domain).map(([[text, read], name]) => [`${text}@${name}`, `${read}@${name}`] as const),
  );
  const property = fc.tuple(keyword, keyword, pvalue, fc.array(cfws, { minLength: 4, maxLength: 4 }));
  const method = fc.record({
    name: keyword.filter((name) => name.toLowerCase() !== 'none'),
    version: fc.option(fc.nat(99)),
    result: keyword,
    reason: fc.option(fc.tuple(value, gap, cfws, cfws)),
    properties: fc.array(fc.tuple(gap, property), { maxLength: 3 }),
    blanks: fc.array(cfws, { minLength: 7, maxLength: 7 }),
  });
  const field = fc.record({
    // An empty name names nobody.
    server: value.filter(([text]) => text !== '""'),
    version: fc.option(fc.tuple(gap, fc.nat(9))),
    methods: fc.array(method, { minLength: 1, maxLength: 4 }),
    blanks: fc.array(cfws, { minLength: 3, maxLength: 3 }),
  });

  test('every field that the grammar can write is read whole, without an error', () => {
    fc.assert(
      fc.property(field, ({ server, version, methods, blanks }) => {
        const written = methods.map(({ name, version: number, result, reason, properties, blanks: b }) =>
          [
            `;${b[0]}${name}${number === null ? '' : `${b[1]}/${b[2]}${number}`}${b[3]}=${b[4]}${result}`,
            reason === null ? '' : `${reason[1]}reason${reason[2]}=${reason[3]}${reason[0][0]}`,
            ...properties.map(([before, [type, key, [text], c]]) => `${before}${type}${c[0]}.${c[1]}${key}${c[2]}=${text}${c[3]}`), // prettier-ignore
            b[5],
          ].join(''),
        );
        const text = `${blanks[0]}${server[0]}${version === null ? '' : version.join('')}${blanks[1]}${written.join('')}${blanks[2]}`;
        const read = parseAuthenticationResults(text);
        expect({
          server: read.authservId,
          version: read.version,
          error: read.error,
          methods: read.results.map((one) => ({
            name: one.method,
            version: one.methodVersion,
            result: one.result,
            reason: one.reason,
            properties: one.propertyList.map(({ name, value: told }) => [name, told]),
          })),
        }).toEqual({
          server: server[1],
          version: version?.[1] ?? null,
          error: null,
          methods: methods.map(({ name, version: number, result, reason, properties }) => ({
            name: name.toLowerCase(),
            version: number,
            result: result.toLowerCase(),
            reason: reason?.[0][1] ?? null,
            properties: properties.map(([, [type, key, [, told]]]) => [`${type}.${key}`.toLowerCase(), told]),
          })),
        });
      }),
      { seed: 20261201, numRuns: 3000 },
    );
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
