// SVG Tiny Portable/Secure (draft-svg-tiny-ps-abrotman), as the BIMI draft asks for the logo. The rules are the ones in
// the project's notes; nothing in the file is run, drawn or fetched: it is read as XML text only.
import { SaxesParser } from 'saxes';
import { shown } from '../../base/shown.ts';
import { bimiFinding as finding, type BimiFinding } from '../../findings/bimi.ts';

/** Our bound; receivers ask for less. */
export const largestIndicator = 262_144;
/** The draft's advice. */
const adviceOctets = 32_768;
/** No drawing of a logo comes near. */
const deepest = 100;
const piece = 2048;
const svgName = 'http://www.w3.org/2000/svg';
const xlinkName = 'http://www.w3.org/1999/xlink';

/** No scripts, animation, pictures inside pictures, foreign content or interaction. */
const forbidden: ReadonlySet<string> = new Set([
  'script', 'handler', 'listener', 'animate', 'animatecolor', 'animatemotion', 'animatetransform', 'set', 'discard', 'image',
  'foreignobject', 'a', 'audio', 'video', 'animation', 'iframe', 'style',
]); // prettier-ignore

interface Seen {
  root: string | null;
  version: string | null;
  profile: string | null;
  viewBox: string | null;
  position: string | null;
  title: string;
  doctype: boolean;
  error: number | null;
  readonly elements: Set<string>;
  readonly outside: Set<string>;
  readonly events: Set<string>;
}

/** Reads a logo file; any text. */
export function readIndicator(text: string): readonly BimiFinding[] {
  if (text.length > largestIndicator)
    return [finding('bimi.svg.too-large', { kilobytes: Math.ceil(text.length / 1024) })];
  const seen = scan(text);
  if (seen.error !== null) return [finding('bimi.svg.not-xml', { line: seen.error })];
  if (seen.root !== 'svg') return [finding('bimi.svg.root', { written: shown(seen.root ?? '', 40) })];
  const found: BimiFinding[] = [];
  if (seen.doctype) found.push(finding('bimi.svg.doctype', {}));
  if (seen.version !== '1.2' || seen.profile !== 'tiny-ps')
    found.push(
      finding('bimi.svg.profile', {
        written: shown(`version="${seen.version ?? ''}" baseProfile="${seen.profile ?? ''}"`, 60),
      }),
    );
  if (seen.title.trim() === '') found.push(finding('bimi.svg.title', {}));
  if (seen.position !== null)
    found.push(finding('bimi.svg.position', { attribute: shown(seen.position, 20) }));
  if (seen.elements.size > 0)
    found.push(finding('bimi.svg.forbidden', { elements: [...seen.elements].slice(0, 5) }));
  if (seen.events.size > 0)
    found.push(finding('bimi.svg.events', { attributes: [...seen.events].slice(0, 5) }));
  const [outside] = seen.outside;
  if (outside !== undefined) found.push(finding('bimi.svg.outside', { target: shown(outside, 80) }));
  if (!isSquare(seen.viewBox))
    found.push(finding('bimi.svg.not-square', { written: shown(seen.viewBox ?? '', 40) }));
  if (found.length === 0) found.push(finding('bimi.svg.ok', { title: shown(seen.title.trim(), 60) }));
  if (text.length > adviceOctets)
    found.push(finding('bimi.svg.large', { kilobytes: Math.ceil(text.length / 1024) }));
  return found;
}

function scan(text: string): Seen {
  const seen: Seen = {
    root: null, version: null, profile: null, viewBox: null, position: null, title: '', doctype: false, error: null,
    elements: new Set(), outside: new Set(), events: new Set(),
  }; // prettier-ignore
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let inTitle = false;
  parser.on('error', () => (seen.error ??= parser.line));
  // Entities of its own are never replaced: a DOCTYPE is noted, what it defines stays unknown.
  parser.on('doctype', () => (seen.doctype = true));
  // An instruction names a style sheet elsewhere: as little followed as any other reference.
  parser.on('processinginstruction', ({ target, body }) => {
    if (target.toLowerCase() === 'xml-stylesheet' && seen.outside.size < 20)
      seen.outside.add(`${target} ${body}`.trim());
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const name = local.toLowerCase();
    const all = Object.values(attributes);
    if (depth === 0) {
      seen.root = uri === svgName ? local : `${local} (${uri})`;
      for (const { name: attribute, value } of all) {
        if (attribute === 'version') seen.version = value;
        if (attribute === 'baseProfile') seen.profile = value;
        if (attribute === 'viewBox') seen.viewBox = value;
        if (attribute === 'x' || attribute === 'y') seen.position ??= attribute;
      }
    }
    if (forbidden.has(name) && seen.elements.size < 20) seen.elements.add(shown(local, 40));
    for (const { name: written, local: attribute, uri: space, value } of all) {
      if (/^on[a-z]/i.test(attribute) && seen.events.size < 20) seen.events.add(shown(attribute, 40));
      // `xml:base` would turn every `#name` into a place elsewhere.
      const isBase = written === 'xml:base';
      const isLink = attribute === 'href' && (space === '' || space === xlinkName);
      // Only a place within the file may be meant: `#name`, `url(#name)`.
      if (isBase || (isLink && !value.trim().startsWith('#')) || /url\(\s*["']?(?!\s*["']?#)/i.test(value)) {
        if (seen.outside.size < 20) seen.outside.add(value);
      }
    }
    inTitle = depth === 1 && local === 'title';
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
    inTitle = false;
  });
  parser.on('text', (run) => {
    if (inTitle && seen.title.length < 1000) seen.title += run;
  });
  // Piece by piece, to stop at the first error: what is nested deeply costs the parser the square of its depth.
  for (let at = 0; at < text.length && seen.error === null; at += piece) {
    parser.write(text.slice(at, at + piece));
    if (depth > deepest) seen.error ??= parser.line;
  }
  if (seen.error === null) parser.close();
  return seen;
}

function isSquare(viewBox: string | null): boolean {
  const numbers = (viewBox ?? '').trim().split(/[\s,]+/).map(Number); // prettier-ignore
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && width === height;
}
