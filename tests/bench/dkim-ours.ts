/** What the race needs of our side, built into one file of plain JavaScript so that nothing but the verifier is timed. */
export { bytesFromLatin1 } from '../../src/core/base/bytes.ts';
export { verifyArc } from '../../src/core/checks/arc-verify.ts';
export { verifyDkim } from '../../src/core/checks/dkim-verify.ts';
export { noteDigests } from './noted-sha256.ts';
