/** Two nights over one ledger: what came between them, and how. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runReport } from '../../../pipeline/reports/index.ts';
import { linesOf, pick } from '../reports/records.ts';
import { FUNNEL, history, prepared, type Row } from './book.ts';

const DEALS = ['D-1', 'D-2', 'D-3'];
const LEDGER = DEALS.flatMap((id) =>
  history(
    id,
    ['2026-06-01', 'created', 'Lead'],
    ['2026-06-01', 'funnel', 'Main'],
    ['2026-06-02', 'amount', '100'],
    ['2026-06-10', 'stage', 'Offer'],
  ),
);

function bookOf(ledger: readonly Row[], stage = 'Offer', amount = 100) {
  const deals = DEALS.map((id) => ({
    id,
    customer_id: 'C-1',
    title: id,
    funnel: 'Main',
    stage,
    status: 'open',
    amount,
  }));
  return { funnels: FUNNEL, deals, deal_history: ledger };
}

/** The first night, of June 29: it begins to read at 11:50 and runs at 12:00. */
async function firstNight(ledger: readonly Row[] = LEDGER) {
  const { warehouse } = await prepared(bookOf(ledger), {
    asOf: '2026-06-29',
    seen: { from: '2026-06-29T11:50:00' },
  });
  warehouse.close();
  return warehouse.mark;
}

async function secondNight(ledger: readonly Row[], mark: Awaited<ReturnType<typeof firstNight>>) {
  const { warehouse } = await prepared(bookOf(ledger), { seen: { mark } });
  const lines = await linesOf(warehouse, 'overview/changes');
  const { gap } = await runReport(warehouse, 'overview/changes');
  const { rows } = await warehouse.engine.query('SELECT state, more FROM since_state');
  warehouse.close();
  return { lines, gap, state: rows[0] };
}

const told = (lines: Awaited<ReturnType<typeof secondNight>>['lines']) =>
  lines.map((line) => pick(line, 'came', 'field', 'events', 'deals')).sort();

test('new, late, edited and deleted, whatever the order of the rows', async () => {
  const mark = await firstNight();
  const edited = LEDGER.map((row) =>
    row['deal_id'] === 'D-2' && row['field'] === 'amount' ? { ...row, source: 'sheet' } : row,
  ).filter((row) => !(row['deal_id'] === 'D-3' && row['field'] === 'funnel'));
  const more = [
    ...history('D-1', ['2026-06-30T09:00:00', 'owner', '']),
    ...history('D-1', ['2026-06-29T11:55:00', 'expected_close', '']), // while the night was reading
    ...history('D-3', ['2026-06-05', 'owner', '']),
  ];
  const { lines, state } = await secondNight([...more, ...edited.toReversed()], mark);
  expect(state![0]).toBe('known');
  expect(told(lines)).toEqual(
    [
      ['new', 'owner', 1, 1],
      ['new', 'expected_close', 1, 1],
      ['late', 'owner', 1, 1],
      ['edited', 'amount', 1, 1],
      ['deleted', '', 1, null], // whose it was is gone with it
      // The funnel of D-3 is gone from its history: the run finds it by comparing.
      ['unseen', 'funnel', 1, 1],
    ].sort(),
  );
  expect(lines[0]!['since']).toBe('2026-06-29T11:50:00');
});

test('a night in which nothing came says nothing', async () => {
  const { lines } = await secondNight(LEDGER.toReversed(), await firstNight());
  expect(lines).toEqual([]);
});

test('without an earlier night only what is dated since yesterday is told, and that', async () => {
  const { warehouse } = await prepared(
    bookOf([...LEDGER, ...history('D-1', ['2026-06-29T08:00:00', 'owner', ''])]),
  );
  const { rows } = await warehouse.engine.query('SELECT state FROM since_state');
  const lines = await linesOf(warehouse, 'overview/changes');
  warehouse.close();
  expect(rows).toEqual([['first']]);
  expect(told(lines)).toEqual([['new', 'owner', 1, 1]]);
});

test('a mark of another engine is no mark', async () => {
  const mark = await firstNight();
  const { state } = await secondNight(LEDGER, { ...mark, engine: 'v0' });
  expect(state![0]).toBe('first');
});

test('more than can be told apart is counted, not guessed', async () => {
  const mark = await firstNight();
  const flood = Array.from({ length: 3000 }, (_, at) =>
    history('D-1', [`2026-06-0${(at % 8) + 1}`, 'owner', '']),
  ).flat();
  const { lines, gap, state } = await secondNight([...LEDGER, ...flood], mark);
  expect(state).toEqual(['many', 3000]);
  expect(gap).toEqual({ key: 'report.changes.many', blanks: { more: 3000 } });
  expect(told(lines)).toEqual([]);
});

test('any edits of any ledger, against plain comparing', async () => {
  const fate = fc.constantFrom('kept', 'kept', 'edited', 'deleted');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { minLength: LEDGER.length, maxLength: LEDGER.length }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (fates, added) => {
        const mark = await firstNight();
        const ledger = LEDGER.flatMap((row, at) =>
          fates[at] === 'deleted'
            ? []
            : [fates[at] === 'edited' ? { ...row, source: 'sheet' } : row],
        );
        const more = added.flatMap((late) =>
          history('D-1', [late ? '2026-06-11' : '2026-06-30T10:00:00', 'owner', '']),
        );
        const { lines } = await secondNight([...ledger, ...more], mark);
        const sum = (came: string) =>
          lines
            .filter((line) => line['came'] === came)
            .reduce((all, line) => all + Number(line['events']), 0);
        const of = (what: string) => fates.filter((one) => one === what).length;
        expect([sum('edited'), sum('deleted'), sum('late'), sum('new')]).toEqual([
          of('edited'),
          of('deleted'),
          added.filter(Boolean).length,
          added.filter((late) => !late).length,
        ]);
      },
    ),
    { numRuns: 8 },
  );
});
