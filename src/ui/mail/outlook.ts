/** Needed only for Outlook files: its own chunk. */
export { readOutlookFile } from '../../core/index.ts';
