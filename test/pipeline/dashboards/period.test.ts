import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choiceOf,
  monthStart,
  PERIOD_CHOICES,
  periodBefore,
  periodNames,
  periodOf,
} from '../../../pipeline/dashboards/period.ts';
import { dateOfDays, daysOf } from '../../../src/crm/time.ts';
import { speaker } from '../../../src/text/index.ts';

test.each([
  ['this_month', '2026-03-01', '2026-04-01'],
  ['last_month', '2026-02-01', '2026-03-01'],
  ['this_quarter', '2026-01-01', '2026-04-01'],
  ['last_30_days', '2026-03-02', '2026-04-01'],
  ['last_90_days', '2026-01-01', '2026-04-01'],
  ['year_to_date', '2026-01-01', '2026-04-01'],
  ['last_12_months', '2025-04-01', '2026-04-01'],
  ['all', '1970-01-01', '2026-04-01'],
] as const)('%s as of 31 March', (choice, from, to) => {
  expect(periodOf(choice, '2026-03-31')).toEqual({ from, to });
});

test('months run over the ends of years and through leap years', () => {
  expect(monthStart('2026-01-15', -1)).toBe('2025-12-01');
  expect(monthStart('2026-12-31', 1)).toBe('2027-01-01');
  expect(periodOf('last_month', '2028-03-01')).toEqual({ from: '2028-02-01', to: '2028-03-01' });
  expect(periodBefore('last_month', '2028-03-31')).toEqual({
    from: '2028-01-01',
    to: '2028-02-01',
  });
  expect(periodBefore('all', '2028-03-31')).toBeNull();
});

test('what a period is compared with ends where it begins and is as long', () => {
  const day = fc.integer({ min: daysOf('2000-01-01'), max: daysOf('2060-12-31') }).map(dateOfDays);
  fc.assert(
    fc.property(day, fc.constantFrom(...PERIOD_CHOICES), (asOf, choice) => {
      const now = periodOf(choice, asOf);
      const before = periodBefore(choice, asOf);
      expect(daysOf(now.to)).toBeGreaterThan(daysOf(now.from));
      if (before === null) return;
      expect(before.to).toBe(now.from);
      if (choice === 'last_month') return;
      expect(daysOf(before.to) - daysOf(before.from)).toBe(daysOf(now.to) - daysOf(now.from));
    }),
  );
});

test('the words of a choice are known again in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const names = periodNames(speaker(language));
    expect(new Set(Object.values(names)).size).toBe(PERIOD_CHOICES.length);
    for (const choice of PERIOD_CHOICES) expect(choiceOf(names[choice])).toBe(choice);
  }
  expect(choiceOf('whenever')).toBeUndefined();
  expect(choiceOf('')).toBeUndefined();
});
