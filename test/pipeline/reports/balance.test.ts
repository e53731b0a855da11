import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listReports, runReport, runReports } from '../../../pipeline/reports/index.ts';
import type { ReportTable } from '../../../pipeline/reports/report.ts';
import { prepared } from '../warehouse/book.ts';
import { bookOf } from '../warehouse/random-book.ts';

const stories = fc.array(
  fc.record({
    events: fc.array(
      fc.record({ gap: fc.integer({ min: 0, max: 70 }), what: fc.integer({ min: 0, max: 14 }) }),
      { maxLength: 9 },
    ),
  }),
  { minLength: 1, maxLength: 25 },
);

const runs = { numRuns: 12 };

function records(table: ReportTable): Record<string, number>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] as number])),
  );
}

test('the six outcomes add up to the entries, the waterfall and the velocity split to the change', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (random) => {
      const { warehouse } = await prepared(bookOf(random));
      await warehouse.setPeriod(
        { from: '2025-12-01', to: '2026-05-01' },
        { from: '2025-10-01', to: '2025-12-01' },
      );
      try {
        for (const line of records(await runReport(warehouse, 'funnel/ledger'))) {
          const { advanced, moved_back, lost, won, other_funnel, still } = line;
          expect(advanced! + moved_back! + lost! + won! + other_funnel! + still!).toBe(
            line['entries'],
          );
          expect(line['entered']).toBeLessThanOrEqual(line['entries']!);
        }
        const fall = records(await runReport(warehouse, 'sales/waterfall'));
        const [end, ...parts] = fall.map((line) => line['amount']!).reverse();
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(end);
        const [total, ...factors] = records(await runReport(warehouse, 'sales/velocity'));
        if (total?.['effect'] !== undefined && total['effect'] !== null) {
          expect(factors.reduce((sum, factor) => sum + factor['effect']!, 0)).toBe(total['effect']);
        }
      } finally {
        warehouse.close();
      }
    }),
    runs,
  );
});

test('inference finds nothing where the ledger tells all', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (random) => {
      const { warehouse, inferred } = await prepared(bookOf(random));
      warehouse.close();
      expect(inferred).toEqual([]);
    }),
    runs,
  );
});

test('every report runs on any book', async () => {
  const book = bookOf(fc.sample(stories, { seed: 7, numRuns: 1 })[0]!);
  const { warehouse } = await prepared({
    ...book,
    customers: [{ id: 'C-0', name: 'A', email: 'a@example.com' }],
    orders: [{ id: 'O-1', customer_id: 'C-0', ordered_on: '2026-05-01', amount: 10 }],
    tasks: [{ id: 'T-1', title: 't', due_on: '2026-05-01', responsible: 'o1@example.com' }],
    activities: [
      { id: 'A-1', customer_id: 'C-0', at: '2026-05-01T10:00:00', by: 'o1@example.com' },
    ],
    cases: [{ id: 'S-1', customer_id: 'C-0', subject: 's', opened_at: '2026-05-01T10:00:00' }],
    needs: [{ id: 'N-1', customer_id: 'C-0', need: 'n', outcome: 'unmet' }],
    team: [{ email: 'o1@example.com', name: 'O', monthly_quota: 100 }],
    playbooks: [{ playbook: 'P', funnel: 'Main', stage: 'Lead', step: 's', title: 's' }],
    products: [{ id: 'G-1', name: 'g' }],
    rates: [{ currency: 'EUR', dated: '2026-01-01', to_base: 1.1 }],
  });
  const results = await runReports(warehouse);
  warehouse.close();
  const failed = [...results.values()].filter((table) => table.gap?.key === 'report.gap.failed');
  expect(failed.map((table) => [table.report, table.gap?.blanks])).toEqual([]);
  expect(results.size).toBe(listReports().length);
});
