import { expect, test } from 'vitest';
import { dueAfter } from '../../../local/page-server/due.ts';

const SINCE = '2026-03-27T09:30:00Z';

/** The first times of a trigger, each after the one before. */
function times(when: Record<string, number | string>, zone = 'Etc/UTC', count = 3): string[] {
  const found: string[] = [];
  let since = Date.parse(SINCE);
  for (let at = 0; at < count; at++) {
    since = dueAfter(when, since, zone)!;
    found.push(new Date(since).toISOString().slice(0, 16));
  }
  return found;
}

test('every so many minutes and hours, from when it was seen last', () => {
  expect(times({ everyMinutes: 15 }, 'Etc/UTC', 2)).toEqual([
    '2026-03-27T09:45',
    '2026-03-27T10:00',
  ]);
  expect(times({ everyHours: 6 }, 'Etc/UTC', 2)).toEqual(['2026-03-27T15:30', '2026-03-27T21:30']);
});

test('every day at an hour: today when it is still to come, and by the clocks of the zone', () => {
  expect(times({ everyDays: 1, atHour: 7 }, 'Etc/UTC', 2)).toEqual([
    '2026-03-28T07:00',
    '2026-03-29T07:00',
  ]);
  expect(times({ everyDays: 1, atHour: 10, nearMinute: 20 }, 'Etc/UTC', 1)).toEqual([
    '2026-03-27T10:20',
  ]);
  // In Vienna the clocks go forward in the night to the 29th.
  expect(times({ everyDays: 1, atHour: 7 }, 'Europe/Vienna')).toEqual([
    '2026-03-28T06:00',
    '2026-03-29T05:00',
    '2026-03-30T05:00',
  ]);
  expect(times({ everyDays: 1, atHour: 7, inTimezone: 'Asia/Shanghai' }, 'Etc/UTC', 1)).toEqual([
    '2026-03-27T23:00',
  ]);
});

test('every few days, every week on a day', () => {
  expect(times({ everyDays: 3, atHour: 10 })).toEqual([
    '2026-03-27T10:00',
    '2026-03-30T10:00',
    '2026-04-02T10:00',
  ]);
  expect(times({ everyWeeks: 1, onWeekDay: 'MONDAY', atHour: 8 })).toEqual([
    '2026-03-30T08:00',
    '2026-04-06T08:00',
    '2026-04-13T08:00',
  ]);
  expect(times({ onWeekDay: 'FRIDAY', atHour: 9 }, 'Etc/UTC', 2)).toEqual([
    '2026-04-03T09:00',
    '2026-04-10T09:00',
  ]);
});

test('every other week', () => {
  expect(times({ everyWeeks: 2, onWeekDay: 'FRIDAY', atHour: 10 })).toEqual([
    '2026-03-27T10:00',
    '2026-04-10T10:00',
    '2026-04-24T10:00',
  ]);
});

test('nothing that names no interval', () => {
  expect(dueAfter({}, Date.parse(SINCE), 'Etc/UTC')).toBe(undefined);
});
