import { expect, test } from 'vitest';
import { prepared } from '../../warehouse/book.ts';
import { linesOf, pick } from '../records.ts';

/** `count` customers with some needs, numbered from `from`. */
const customers = (from: number, count: number, ...needs: string[]) =>
  Array.from({ length: count }, (_, i) => from + i).flatMap((n) =>
    needs.map((need, at) => ({ id: `N-${n}-${at}`, customer_id: `C-${n}`, need })),
  );

test('lift over customers alike, by hand', async () => {
  const needs = [
    ...customers(0, 16, 'grinder', 'filter'),
    ...customers(16, 4, 'grinder'),
    ...customers(20, 4, 'filter', 'training'),
    ...customers(24, 16, 'training'),
  ];
  const { warehouse } = await prepared({ needs });
  const lines = await linesOf(warehouse, 'customers_insight/next_need');
  warehouse.close();
  // 16 of 20 with a grinder need filters, 20 of all 40 do: .8 / .5. Training is no likelier: .2 / .5.
  expect(lines.map((line) => line['customer'])).toEqual([
    'C-16',
    'C-17',
    'C-18',
    'C-19',
    ...['C-20', 'C-21', 'C-22', 'C-23'],
  ]);
  expect(pick(lines[0], 'stated', 'next_need', 'alike', 'also')).toEqual([
    'grinder',
    'filter',
    20,
    16,
  ]);
  expect(lines[0]!['lift']).toBeCloseTo(1.6, 10);
});

test('nineteen alike are too few', async () => {
  const needs = [
    ...customers(0, 16, 'grinder', 'filter'),
    ...customers(16, 3, 'grinder'),
    ...customers(30, 30, 'training'),
  ];
  const { warehouse } = await prepared({ needs });
  expect(await linesOf(warehouse, 'customers_insight/next_need')).toEqual([]);
  warehouse.close();
});
