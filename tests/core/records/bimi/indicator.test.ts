import { expect, test } from 'vitest';
import { readIndicator } from '../../../../src/core/records/bimi/indicator.ts';

const open = 'svg version="1.2" baseProfile="tiny-ps" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"';
const svg = (inside: string, tag = open) =>
  `<?xml version="1.0"?>\n<${tag}><title>Example</title>${inside}</svg>`;
const brief = (text: string) => readIndicator(text).map(({ id, params }) => [id.replace('bimi.svg.', ''), ...Object.values(params)].join(' ')); // prettier-ignore

test.each([
  ['a plain logo', svg('<rect width="64" height="64" fill="#fff"/>'), ['ok Example']],
  ['a reference within', svg('<g id="a"/><use href="#a"/><rect fill="url(#b)"/>'), ['ok Example']],
  ['a script', svg('<script>alert(1)</script>'), ['forbidden script']],
  ['an animation and a picture', svg('<animate/><image href="https://x.example/a.png"/>'), ['forbidden animate,image', 'outside https://x.example/a.png']],
  ['an event', svg('<rect onload="alert(1)"/>'), ['events onload']],
  ['a style from elsewhere', svg('<rect fill="url(https://x.example/a)"/>'), ['outside url(https://x.example/a)']],
  ['data inside', svg('<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/png;base64,AA"/>'), ['outside data:image/png;base64,AA']],
  ['a style sheet by instruction', `<?xml-stylesheet href="https://x.example/a.css"?>${svg('').replace(/^.*\n/, '')}`, ['outside xml-stylesheet href="https://x.example/a.css"']],
  ['a base elsewhere', svg('<g xml:base="https://x.example/"><use href="#a"/></g>'), ['outside https://x.example/']],
  ['a script address', svg('<use href=" javascript:alert(1)"/>'), ['outside  javascript:alert(1)']],
  ['an address hidden by a character reference', svg('<rect fill="u&#x72;l(&#x68;ttps://x.example/a)"/>'), ['outside url(https://x.example/a)']],
  ['a style attribute that fetches', svg('<rect style="fill: URL( \'//x.example/a\' )"/>'), ["outside fill: URL( '//x.example/a' )"]],
  ['an included file', svg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'), ['outside file:///etc/passwd']],
  ['an entity that nobody defined', svg('<text>&passwd;</text>'), ['not-xml 2']],
  ['a prefix that nobody declared', svg('<x:g/>'), ['not-xml 2']],
  ['another profile', svg('', open.replace('tiny-ps', 'full')), ['profile version="1.2" baseProfile="full"']],
  ['no title', `<${open}><desc>x</desc></svg>`, ['title']],
  ['a title further in', `<${open}><g><title>Example</title></g></svg>`, ['title']],
  ['a position', svg('', `${open} x="0"`), ['position x']],
  ['not square', svg('', open.replace('64 64', '64 32')), ['not-square 0 0 64 32']],
  ['a size that is no number', svg('', open.replace('64 64', 'a b')), ['not-square 0 0 a b']],
  ['not SVG', '<html xmlns="http://www.w3.org/1999/xhtml"></html>', ['root html (http://www.w3.org/1999/xhtml)']],
  ['SVG without its name space', '<svg></svg>', ['root svg ()']],
  ['not XML', 'logo', ['not-xml 1']],
  ['empty', '', ['not-xml 1']],
  ['a tag left open', svg('<g>'), ['not-xml 2']],
])('%s', (_, text, expected) => expect(brief(text)).toEqual(expected)); // prettier-ignore

test('entities of its own are not replaced, however many', () => {
  const laughs = `<!DOCTYPE svg [${Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}<!ENTITY l0 "ha">]>`;
  expect(brief(laughs + svg('<text>&l20;</text>').replace(/^.*\n/, ''))).toEqual(['not-xml 1']);
  expect(brief(`<!DOCTYPE svg SYSTEM "file:///etc/passwd">${svg('').replace(/^.*\n/, '')}`)).toEqual([
    'doctype',
  ]);
});

test('too large is not read, large is said, deep ends', () => {
  expect(brief(svg('x'.repeat(300_000)))[0]).toMatch(/^too-large/);
  expect(brief(svg(`<desc>${'x'.repeat(40_000)}</desc>`))).toEqual(['ok Example', 'large 40']);
  expect(brief(svg('<g>'.repeat(60_000)))).toEqual(['not-xml 2']);
  const attributes = Array.from({ length: 15_000 }, (_, at) => `a${at}=""`).join(' ');
  expect(brief(svg(`<rect ${attributes}/>`))).toContain('ok Example');
});
