/**
 * Where Node's `https`, `url` and `base32-encode` lead in this page, and `iconv-lite`: dohjs and the reader of Outlook files
 * name them at load and never get to use them.
 */
const URLOfThePage = URL;
export { URLOfThePage as URL };
