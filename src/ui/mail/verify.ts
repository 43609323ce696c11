/** What is needed only once the person presses the button: its own chunk. */
export { explainMessage, mailTicket } from '../../core/index.ts';
