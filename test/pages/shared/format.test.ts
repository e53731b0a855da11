import { expect, test } from 'vitest';
import { formatter } from '../../../src/pages/shared/format.ts';

const en = formatter('en', '2026-03-31');
const zh = formatter('zh', '2026-03-31');

test('money is written with its currency, in the language of the page', () => {
  expect(en.money(12_505_000, 'USD')).toBe('$1,250.5');
  expect(zh.money(12_505_000, 'CNY')).toBe('¥1,250.5');
  expect(en.brief(1_234_567_0000, 'USD')).toBe('$1.2m');
  expect(zh.brief(1_234_567_0000, null)).toBe('123.5万');
  expect(en.money(null, 'USD')).toBe('–');
});

test('a currency nobody knows keeps the number', () => {
  expect(en.money(10_000, 'no such')).toBe('1');
});

test('days are near or dated; the year only when it is another', () => {
  expect(en.day('2026-04-02')).toBe('2 Apr');
  expect(en.day('2025-04-02')).toBe('2 Apr 2025');
  expect(zh.day('2026-04-02')).toBe('4月2日');
  expect(en.distance('2026-04-01')).toBe('tomorrow');
  expect(zh.distance('2026-03-28')).toBe('3天前');
});

test('a moment keeps the wall clock of the workbook', () => {
  expect(en.moment('2026-03-31T09:05:00')).toContain('09:05');
});
