import { expect, test } from 'vitest';
import { settled } from '../../pipeline/settle.ts';

test('fractions that differ in their last digits alone become the same, money stays exact', () => {
  const table = (share: number) =>
    settled({
      report: 'sales/x',
      columns: [
        { key: 'share', kind: 'share' },
        { key: 'amount', kind: 'money' },
      ],
      rows: [[share, 64_501_405_765_001]],
    });
  expect(table(0.025221807360431427)).toEqual(table(0.02522180736043143));
  expect(table(0.5).rows).toEqual([[0.5, 64_501_405_765_001]]);
});
