import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, formatText } from '../../../local/engine/number-format.ts';
import { dateTimeOfSerial } from '../../../src/crm/time.ts';

const show = (value: number, pattern?: string, type = 'NUMBER', locale = 'en_US') =>
  formatNumber(value, pattern === undefined ? undefined : { type, pattern }, locale);

describe('a number with no format', () => {
  test.each([
    [53, '53'],
    [0.12, '0.12'],
    [1.5, '1.5'],
    [1 / 1024, '0.0009765625'],
    [0, '0'],
    [-0, '0'],
    [-2.5, '-2.5'],
    [1 / 3, '0.3333333333'],
    [100 / 3, '33.33333333'],
    [0.1 + 0.2, '0.3'],
    [123456789012345, '123456789012345'],
    [1234567890123456, '1.23457E+15'],
    [1e-12, '1E-12'],
  ])('%f is shown as %s', (value, text) => {
    expect(show(value)).toBe(text);
  });
});

describe('number patterns', () => {
  test.each([
    [2000000.01, '#,##0.00', '2,000,000.01'],
    [1234567, '#,##0', '1,234,567'],
    [12, '#,##0', '12'],
    [0, '#,##0', '0'],
    [0, '#', ''],
    [0.5, '#.##', '.5'],
    [5, '0.##', '5.'],
    [1.005, '0.00', '1.01'],
    [-1.005, '0.00', '-1.01'],
    [-0.001, '0.00', '0.00'],
    [0.123, '0.0%', '12.3%'],
    [0.5, '0%', '50%'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [-1234.5, '"$"#,##0.00', '-$1,234.50'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"none"', 'none'],
    [7, '0" deals"', '7 deals'],
    [1234567, '0.0,,"M"', '1.2M'],
    [12345, '0.00E+00', '1.23E+04'],
    [0.00012, '0.0E+0', '1.2E-4'],
    [9.999, '0.0E+0', '1.0E+1'],
    [7, '000', '007'],
    [5551234, '000-0000', '555-1234'],
    [5, '[Red]0', '5'],
    [50, '[<100]"few";[>=100]"many"', 'few'],
    [150, '[<100]"few";[>=100]"many"', 'many'],
    [1.25, '# ?/?', '1 1/4'],
    [3, 'General" kg"', '3 kg'],
    [3, '@', '3'],
    [5, ';;', ''],
    [1234, '#,##0_);(#,##0)', '1,234 '],
  ])('%f by %s is %s', (value, pattern, text) => {
    expect(show(value, pattern)).toBe(text);
  });
});

describe('date patterns', () => {
  const moment = 46112 + (9 * 3600 + 5 * 60 + 7.25) / 86400;
  test.each([
    ['yyyy-mm-dd', '2026-03-31'],
    ['yyyy-mm-dd hh:mm:ss', '2026-03-31 09:05:07'],
    ['yyyy-MM-dd HH:mm', '2026-03-31 09:05'],
    ['m/d/yy', '3/31/26'],
    ['mmm d, yyyy', 'Mar 31, 2026'],
    ['dddd', 'Tuesday'],
    ['ddd mmmm', 'Tue March'],
    ['h:mm am/pm', '9:05 AM'],
    ['mm:ss.00', '05:07.25'],
    ['yyyy"年"m"月"d"日"', '2026年3月31日'],
  ])('%s', (pattern, text) => {
    expect(show(moment, pattern, 'DATE_TIME')).toBe(text);
  });

  test('elapsed hours go beyond a day', () => {
    expect(show(1.5, '[h]:mm:ss', 'TIME')).toBe('36:00:00');
  });

  test('Chinese words in a Chinese workbook', () => {
    expect(show(moment, 'dddd', 'DATE', 'zh_CN')).toBe('星期二');
    expect(show(moment, 'h:mm am/pm', 'TIME', 'zh_CN')).toBe('9:05 上午');
  });

  test('a moment to the second is shown as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 * 86_400 }), (seconds) => {
        const serial = seconds / 86_400;
        const shown = show(serial, 'yyyy-mm-dd"T"hh:mm:ss', 'DATE_TIME');
        expect(shown).toBe(dateTimeOfSerial(serial));
      }),
    );
  });
});

test('a type without a pattern takes the locale’s', () => {
  expect(formatNumber(43831, { type: 'DATE' }, 'en_US')).toBe('1/1/2020');
  expect(formatNumber(43831, { type: 'DATE' }, 'zh_CN')).toBe('2020/1/1');
  expect(formatNumber(0.1012, { type: 'PERCENT' }, 'en_US')).toBe('10.12%');
  expect(formatNumber(1000.12, { type: 'CURRENCY' }, 'en_US')).toBe('$1,000.12');
  expect(formatNumber(1000.12, { type: 'CURRENCY' }, 'zh_CN')).toBe('¥1,000.12');
  expect(formatNumber(1010, { type: 'SCIENTIFIC' }, 'en_US')).toBe('1.01E+03');
  expect(formatNumber(1010.5, { type: 'TEXT' }, 'en_US')).toBe('1010.5');
});

test('a text is dressed only by a text section', () => {
  expect(formatText('abc', { type: 'TEXT', pattern: '@' })).toBe('abc');
  expect(formatText('abc', { pattern: '0;-0;0;"<"@">"' })).toBe('<abc>');
  expect(formatText('abc', { pattern: '#,##0' })).toBe('abc');
});

test('thousands marks and decimals agree with Intl for any cents', () => {
  const intl = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(show(cents / 100, '#,##0.00')).toBe(cents === 0 ? '0.00' : intl.format(cents / 100));
    }),
  );
});
