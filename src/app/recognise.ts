/** What was typed, recognised: its own chunk, needed while the person types but by no report. */
export { recogniseInput } from '../core/index.ts';
