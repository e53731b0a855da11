import { expect, test } from 'vitest';
import { layoutPages, type RunFacts } from '../../../pipeline/dashboards/index.ts';
import type { Block } from '../../../pipeline/dashboards/page.ts';
import type { ReportTable } from '../../../pipeline/reports/report.ts';
import { fullRun } from './fixture.ts';

function own(...tables: Omit<ReportTable, 'columns'>[]): Block[] {
  const columns = [
    { key: 'stage', kind: 'text' },
    { key: 'channel', kind: 'text' },
    { key: 'amount', kind: 'money' },
    { key: 'deals', kind: 'integer' },
  ] as const;
  const facts: RunFacts = fullRun({
    tables: new Map(tables.map((table) => [table.report, { columns, ...table }])),
  });
  return layoutPages(facts, ['custom'])[0]!.blocks.flatMap((block) =>
    block.kind === 'beside' ? block.parts.map((part) => part.block) : [block],
  );
}

const rows = Array.from({ length: 30 }, (_, at) => [`Stage ${at}`, 'online', (30 - at) * 1e4, at]);

test('the chart that was asked for: every name of a bar, figures of one kind, twelve at most', () => {
  const [table, chart] = own({ report: 'custom/Mine', chart: 'bar', rows });
  expect(table).toMatchObject({ kind: 'table', title: 'Mine', remark: 'and 5 more' });
  if (chart?.kind !== 'chart') throw new Error('no chart');
  expect(chart.series.map(({ label }) => label)).toEqual(['Amount']);
  expect(chart.rows).toHaveLength(12);
  expect(chart.rows[0]).toEqual(['Stage 0 · Online', 300_000]);
});

test('of months the latest are shown', () => {
  const columns = [
    { key: 'month', kind: 'month' },
    { key: 'amount', kind: 'money' },
  ] as const;
  const months = Array.from({ length: 30 }, (_, at) => [
    `20${24 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    1e4,
  ]);
  const [table] = own({ report: 'custom/Months', rows: months, ...{ columns } });
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows.at(-1)![0]).toBe('2026-06');
  expect(table.remark).toBe('and 5 earlier');
});

test('a wrong report says what is wrong where it should stand', () => {
  const gap = { key: 'custom.fault.table', blanks: { value: 'Dealz' } };
  const blocks = own({ report: 'custom/Wrong', rows: [], gap }, { report: 'custom/Right', rows });
  expect(blocks.map(({ kind }) => kind)).toEqual(['empty', 'table']);
  expect(blocks[0]).toMatchObject({
    title: 'Wrong',
    text: 'There is no table named “Dealz”: use the name of a tab, such as Deals or Orders.',
  });
});
