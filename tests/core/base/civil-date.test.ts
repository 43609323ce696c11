import { expect, test } from 'vitest';
import { civilDate, dayText } from '../../../src/core/base/civil-date.ts';

test.each([
  0,
  Date.UTC(2026, 10, 24),
  Date.UTC(2000, 1, 29),
  Date.UTC(2000, 2, 1),
  Date.UTC(2024, 11, 31, 23, 59, 59),
  Date.UTC(2025, 0, 1),
  Date.UTC(2100, 1, 28),
  Date.UTC(1969, 6, 20),
])('the day of %s', (ms) => {
  const date = new Date(ms);
  expect(civilDate(ms)).toEqual({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
  expect(dayText(ms)).toBe(date.toISOString().slice(0, 10));
});

test('no time', () => expect(dayText(NaN)).toBe('?'));
