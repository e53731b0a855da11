import { afterAll, expect, test } from 'vitest';
import { listReports, runReports } from '../../../pipeline/reports/index.ts';
import { FUNNEL, prepared } from '../warehouse/book.ts';

const { warehouse } = await prepared({});
const funnelOnly = await prepared({ funnels: FUNNEL });
afterAll(() => {
  warehouse.close();
  funnelOnly.warehouse.close();
});

test('with no rows anywhere every report is empty or zero, and none fails', async () => {
  const failed = [];
  for (const house of [warehouse, funnelOnly.warehouse]) {
    const results = await runReports(house);
    expect(results.size).toBe(listReports().length);
    for (const table of results.values()) {
      if (table.gap?.key === 'report.gap.failed') failed.push([table.report, table.gap.blanks]);
    }
  }
  expect(failed).toEqual([]);
});
