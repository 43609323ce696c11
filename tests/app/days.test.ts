import { expect, test } from 'vitest';
import { daysLater, today } from '../../src/app/days.ts';

// The dates of a plan to replace a key, over the ends of months, years and a leap day.
test.each([
  ['2026-12-01', 2, '2026-12-03'],
  ['2026-12-01', 46, '2027-01-16'],
  ['2028-02-28', 2, '2028-03-01'],
  ['2027-02-28', 2, '2027-03-02'],
  ['2026-12-01', 0, '2026-12-01'],
] as const)('%s and %i days: %s', (day, days, expected) => expect(daysLater(day, days)).toBe(expected));

test('a day is that of UTC', () => expect(today(Date.UTC(2026, 11, 1, 23, 59))).toBe('2026-12-01'));
