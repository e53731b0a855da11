import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../local/engine/number-format.ts';
import { userEntered } from '../../../local/engine/user-entered.ts';
import { addDays } from '../../../src/crm/time.ts';

const today = '2026-03-31';
const enter = (text: string, locale = 'en_US') => userEntered(text, { locale, today });

describe('numbers', () => {
  test.each([
    ['5', 5, undefined],
    ['007', 7, undefined],
    ['0042', 42, undefined],
    [' 12 ', 12, undefined],
    ['-1.5', -1.5, undefined],
    ['+3', 3, undefined],
    ['.5', 0.5, undefined],
    ['2,000,000.01', 2000000.01, '#,##0.00'],
    ['1,234', 1234, '#,##0'],
    ['12%', 0.12, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['$100.15', 100.15, '"$"#,##0.00'],
    ['-$5', -5, '"$"#,##0'],
    ['€5', 5, '[$€]#,##0'],
    ['1e5', 100000, '0.00E+00'],
  ])('%s', (text, value, pattern) => {
    const entered = enter(text);
    expect(entered.value).toBe(value);
    expect(entered.format?.pattern).toBe(pattern);
  });

  test('the currency of a Chinese workbook', () => {
    expect(enter('¥1,200.50', 'zh_CN').format).toEqual({
      type: 'CURRENCY',
      pattern: '"¥"#,##0.00',
    });
  });
});

describe('dates and times', () => {
  test.each([
    ['2020-01-01', 43831, 'yyyy-mm-dd', 'DATE'],
    ['2026-01-30', 46052, 'yyyy-mm-dd', 'DATE'],
    ['1999-1-2', 36162, 'yyyy-m-d', 'DATE'],
    ['1-2', 46024, 'm-d', 'DATE'],
    ['1/2/2026', 46024, 'm/d/yyyy', 'DATE'],
    ['01/02/26', 46024, 'mm/dd/yy', 'DATE'],
    ['Jan 2, 2026', 46024, 'mmm d, yyyy', 'DATE'],
    ['2 January 2026', 46024, 'd mmmm yyyy', 'DATE'],
    ['9:30 pm', 21.5 / 24, 'h:mm am/pm', 'TIME'],
    ['36:00:00', 1.5, '[h]:mm:ss', 'TIME'],
    ['2020-01-01 12:00:00', 43831.5, 'yyyy-mm-dd h:mm:ss', 'DATE_TIME'],
  ])('%s', (text, value, pattern, type) => {
    expect(enter(text)).toEqual({ value, format: { type, pattern } });
  });

  test('Chinese dates are dates in a Chinese workbook alone', () => {
    expect(enter('2026年1月2日', 'zh_CN')).toEqual({
      value: 46024,
      format: { type: 'DATE', pattern: 'yyyy"年"m"月"d"日"' },
    });
    expect(enter('2026年1月2日')).toEqual({ value: '2026年1月2日' });
  });

  test('what was typed is what is shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.constantFrom('yyyy-mm-dd', 'm/d/yyyy', 'mmm d, yyyy', 'yyyy-mm-dd hh:mm:ss'),
        (days, pattern) => {
          const typed = formatNumber(days + 1, { type: 'DATE', pattern }, 'en_US');
          const { value, format } = enter(typed);
          expect(value).toBe(days + 1);
          expect(formatNumber(value as number, format, 'en_US')).toBe(typed);
        },
      ),
    );
    expect(enter(addDays('2026-02-27', 1)).value).toBe(46081);
  });
});

test('text, truth and formulas', () => {
  expect(enter("'0123")).toEqual({ value: '0123' });
  expect(enter('TRUE')).toEqual({ value: true });
  expect(enter('false')).toEqual({ value: false });
  expect(enter('=4/2')).toEqual({ value: null, formula: '=4/2' });
  expect(enter('=')).toEqual({ value: '=' });
  expect(enter('')).toEqual({ value: null });
  expect(enter('+86 138 0000')).toEqual({ value: null, formula: '=+86 138 0000' });
  for (const text of ['C-7Q2M4K9XWT', '2026-02-30', '13/45/2026', '12,34', '2020-01-01T10:00:00']) {
    expect(enter(text)).toEqual({ value: text });
  }
});

test('a plain-text cell keeps what is typed', () => {
  const existing = { type: 'TEXT' };
  expect(userEntered('0042', { locale: 'en_US', today, existing })).toEqual({ value: '0042' });
});
