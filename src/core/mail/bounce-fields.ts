import { splitHeader } from './header-fields.ts';

/** Unfolded values by lower-case name; the first where one stands twice. */
export function headerFieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { key, value } of splitHeader(text.replace(/^[\r\n]+/, '')).fields)
    if (!fields.has(key)) fields.set(key, value.value.replace(/\r?\n[ \t]*/g, ' ').trim());
  return fields;
}
