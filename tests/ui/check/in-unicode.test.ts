import { expect, test } from 'vitest';
import { inUnicode, written } from '../../../src/ui/check/in-unicode.ts';
import { pack } from '../pack.ts';

const domain = 'xn--bcher-kva.example';
test.each([
  [`Mail from ${domain} passes.`, 'Mail from bücher.example passes.'],
  [`The answers for \`${domain}\` are signed.`, 'The answers for `bücher.example` are signed.'],
  [`Publish it at \`_dmarc.${domain}\`.`, `Publish it at \`_dmarc.${domain}\`.`],
])('%s', (text, shown) => expect(written(text, domain, 'bücher.example')).toBe(shown));

test('questions ask with the name as people write it', () =>
  expect(inUnicode(pack(), domain, 'bücher.example').words.answers.forge.question(domain)).toBe(
    'Can someone send mail pretending to be bücher.example?',
  ));
