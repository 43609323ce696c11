/** Today where the person is not asked for a time zone; YYYY-MM-DD. */
export const today = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** `day`: YYYY-MM-DD. */
export const daysLater = (day: string, days: number): string =>
  today(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
