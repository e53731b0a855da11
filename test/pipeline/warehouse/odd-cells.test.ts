import { expect, test } from 'vitest';
import { OddCells } from '../../../pipeline/warehouse/odd-cells.ts';

const cell = (row: number) => ({
  rule: 'not_a_number' as const,
  table: 'orders' as const,
  column: 'amount',
  row,
  value: `v${row}`,
});

test('all are counted, the topmost 200 kept, in whatever order the blocks arrive', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => at + 2);
  const [down, up] = [new OddCells(), new OddCells()];
  for (const row of rows) down.add(cell(row));
  for (const row of [...rows].reverse()) up.add(cell(row));
  expect(up.kept).toEqual(down.kept);
  expect(up.kept.map(({ row }) => row)).toEqual(rows.slice(0, 200));
  expect(up.counts.get('not_a_number orders amount')).toBe(1000);
});
