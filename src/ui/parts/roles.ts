/** Narrow tables are laid out as blocks, which takes their meaning from them in some browsers: the roles give it back. */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
} as const;
