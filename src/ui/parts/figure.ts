import type { FoundRecord } from '../../core/index.ts';

/** A record that no card of the report holds, as the figure draws it. */
export const figure = (
  id: string,
  name: string,
  text: string,
): Omit<FoundRecord, 'parsed'> & { parsed: null } => ({
  id,
  section: 'dns',
  name,
  strings: [],
  text,
  ttl: null,
  authentic: false,
  parsed: null,
});
