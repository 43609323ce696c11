/** What is needed only once the person asks for the text: its own chunk. */
export { shownMessage } from '../../core/index.ts';
