/** What is needed only once an Outlook file is handed in: its own chunk. */
export { readOutlookFile } from '../../core/index.ts';
