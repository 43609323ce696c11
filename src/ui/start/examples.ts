/** The built-in examples in the order they are shown, each with the verdict it teaches; their words are in text/. */
export const examples = [{ id: 'healthy', status: 'ok' }] as const satisfies readonly {
  readonly id: string;
  readonly status: 'broken' | 'risk' | 'advice' | 'ok' | 'unknown';
}[];
