/** The built-in examples in the order they are shown, each with the worst it shows; their words are in text/. */
export const examples = [
  { id: 'watching', status: 'risk' },
  { id: 'lookups', status: 'broken' },
  { id: 'healthy', status: 'ok' },
  { id: 'two-records', status: 'broken' },
  { id: 'subdomains', status: 'risk' },
  { id: 'keys', status: 'risk' },
  { id: 'unused', status: 'ok' },
  { id: 'unread', status: 'unknown' },
  { id: 'article', status: 'broken' },
] as const satisfies readonly {
  readonly id: string;
  readonly status: 'broken' | 'risk' | 'advice' | 'ok' | 'unknown';
}[];
