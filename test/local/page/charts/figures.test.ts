/** Numbers on charts: short, in one unit along an axis, as the cells say them where they can. */

import { expect, test } from 'vitest';
import { Figures } from '../../../../local/page/charts/figures.ts';

const [en, zh] = [new Figures('en'), new Figures('zh')];

test.each([
  [0, '0', '0'],
  [0.256, '0.26', '0.26'],
  [12.849, '12.8', '12.8'],
  [1200, '1,200', '1,200'],
  [9999.4, '9,999', '9,999'],
  [12_500, '12.5K', '1.3万'],
  [-86_286, '-86.3K', '-8.6万'],
  [3_895_423, '3.9M', '389.5万'],
  [250_000_000, '250M', '2.5亿'],
])('%d is %s, in Chinese %s', (value, english, chinese) => {
  expect(en.short(value)).toBe(english);
  expect(zh.short(value)).toBe(chinese);
});

test('along an axis all numbers have the unit of the largest', () => {
  const axis = en.along([1_400_000, 200_000], false);
  expect([0, 300_000, 900_000, 1_500_000].map(axis)).toEqual(['0', '0.3M', '0.9M', '1.5M']);
  expect([0, 300, 1800].map(en.along([1553], false))).toEqual(['0', '300', '1,800']);
  expect([0, 0.125].map(en.along([0.3], true))).toEqual(['0%', '12.5%']);
  expect([0, 300_000].map(zh.along([1_400_000], false))).toEqual(['0', '30万']);
});

test('a label is what its cell says where that is short', () => {
  expect(en.label({ value: 12.849, text: '12.8' }, false)).toBe('12.8');
  expect(en.label({ value: 2_240_626, text: '2,240,626' }, false)).toBe('2.2M');
  expect(en.label({ value: 0.3469, text: '34.7%' }, true)).toBe('34.7%');
  expect(en.label({ value: null, text: '' }, false)).toBe('');
});
