import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateOfSerial,
  dateTimeOfSerial,
  daysBetween,
  isDate,
  isDateTime,
  serialOfDate,
  serialOfDateTime,
  wallClock,
} from '../../src/crm/time.ts';

describe('serial numbers', () => {
  test('are those the real server gives', () => {
    expect(serialOfDate('2020-01-01')).toBe(43831);
    expect(serialOfDate('1999-01-02')).toBe(36162);
    expect(serialOfDateTime('2020-01-01T12:00:00')).toBe(43831.5);
  });

  test('come back as the same moment, to the second', () => {
    const moments = fc
      .integer({ min: 0, max: 4_000_000_000 })
      .map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 19));
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dateTimeOfSerial(serialOfDateTime(moment))).toBe(moment);
        expect(dateOfSerial(serialOfDateTime(moment))).toBe(moment.slice(0, 10));
      }),
    );
  });
});

test('a leap day is a day only in its year', () => {
  expect(isDate('2024-02-29')).toBe(true);
  expect(isDate('2026-02-29')).toBe(false);
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(isDateTime('2026-03-31T24:00:00')).toBe(false);
  expect(isDateTime('2026-03-31T23:59:59')).toBe(true);
});

test('the wall clock follows the zone through a change of the clocks', () => {
  expect(wallClock(new Date('2026-03-29T00:59:59Z'), 'Europe/Berlin')).toBe('2026-03-29T01:59:59');
  expect(wallClock(new Date('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe('2026-03-29T03:00:00');
  expect(wallClock(new Date('2026-12-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2027-01-01T00:00:00');
});

test('a span is what subtracting the two cells gives', () => {
  expect(daysBetween('2026-03-28T12:00:00', '2026-03-29T18:00:00')).toBe(1.25);
});
