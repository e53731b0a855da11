import { describe, expect, test } from 'vitest';
import { textCell, valueCell } from '../../../pipeline/dashboards/cell.ts';
import { Figures } from '../../../pipeline/dashboards/figures.ts';

const money = (units: number) => units * 10_000;

describe('money in words', () => {
  test.each([
    ['en', 'USD', '$1.2M', '−$87'],
    ['en', 'CNY', 'CN¥1.2M', '−CN¥87'],
    ['en', 'GBP', '£1.2M', '−£87'],
    ['zh', 'CNY', '¥123.5万', '−¥87'],
    ['zh', 'USD', 'US$123.5万', '−US$87'],
    // A currency without a sign, and one that is none, go by their code.
    ['en', 'CHF', 'CHF 1.2M', '−CHF 87'],
    ['en', 'POINTS', 'POINTS 1.2M', '−POINTS 87'],
  ] as const)('%s, %s', (language, currency, large, small) => {
    const figures = new Figures(language, currency);
    expect(figures.money(money(1_234_567))).toBe(large);
    expect(figures.money(money(-87))).toBe(small);
  });

  test('a difference has its sign once', () => {
    const figures = new Figures('en', 'USD');
    expect(figures.signed(money(5_200), 'money')).toBe('+$5,200');
    expect(figures.signed(money(-5_200), 'money')).toBe('−$5,200');
    expect(figures.signed(0, 'money')).toBe('$0');
  });
});

describe('figures in cells', () => {
  const patternOf = (cell: ReturnType<typeof valueCell>) =>
    cell.userEnteredFormat?.numberFormat?.pattern;

  test('money of a tile carries its currency, that of a table none', () => {
    const tile = valueCell(money(12), 'money', { numeral: { symbol: 'US$' } });
    expect(tile.userEnteredValue).toEqual({ numberValue: 12 });
    expect(patternOf(tile)).toBe('"US$"#,##0;-"US$"#,##0');
    expect(patternOf(valueCell(money(12), 'money'))).toBe('#,##0');
  });

  test('as many decimals as mean something', () => {
    expect(patternOf(valueCell(0.1934, 'number', { numeral: { decimals: 3 } }))).toBe('#,##0.000');
    expect(patternOf(valueCell(21.4, 'days', { numeral: { decimals: 0 } }))).toBe('#,##0');
    expect(patternOf(valueCell(21.4, 'days'))).toBe('#,##0.0');
  });

  test('words in the place of a figure are faint and at the right', () => {
    const { userEnteredFormat } = valueCell('too few', 'share');
    expect(userEnteredFormat?.horizontalAlignment).toBe('RIGHT');
    const plain = textCell('too few', {}).userEnteredFormat?.textFormat?.foregroundColorStyle;
    expect(userEnteredFormat?.textFormat?.foregroundColorStyle).not.toEqual(plain);
  });
});
