/** Where Node's `https`, `url` and `base32-encode` lead in this page: dohjs names them at load and never gets to use them. */
const URLOfThePage = URL;
export { URLOfThePage as URL };
