/** Hands a text to the person as a file; nothing is sent. */
export function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[^a-z0-9._-]+/gi, '-');
  link.click();
  // The browser reads the address after this task; a minute is plenty and costs nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
