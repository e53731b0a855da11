import { expect, test } from 'vitest';
import { FUNNEL, history, prepared, type Row } from './book.ts';

const deal = (id: string, more: Row): Row => ({
  id,
  customer_id: 'C-0000000001',
  title: id,
  funnel: 'Main',
  stage: 'Lead',
  status: 'open',
  ...more,
});

const said = (
  events: readonly {
    deal_id: string;
    field: string;
    from: string | null;
    to: string | null;
    at: string;
  }[],
) => events.map((event) => [event.deal_id, event.field, event.from, event.to, event.at]);

test('changes nobody saw become events, once', async () => {
  const deals = [
    deal('D-1', { stage: 'Offer', stage_entered_at: '2026-06-20T10:00:00', amount: 1200.5 }),
    deal('D-2', {
      created_at: '2026-06-01T09:00:00',
      owner: 'a@example.com',
      expected_close: '2026-08-01',
    }),
    deal('D-3', { stage: 'Lost', status: 'lost', closed_at: '2026-06-25T10:00:00' }),
    deal('D-4', {}),
  ];
  const ledger = [
    ...history(
      'D-1',
      ['2026-06-01', 'created', 'Lead'],
      ['2026-06-01', 'funnel', 'Main'],
      ['2026-06-02', 'amount', '1000'],
    ),
    ...history('D-3', ['2026-06-01', 'created', 'Lead'], ['2026-06-01', 'funnel', 'Main']),
    ...history('D-4', ['2026-06-01', 'created', 'Lead'], ['2026-06-01', 'funnel', 'Main']),
  ];
  const first = await prepared({ funnels: FUNNEL, deals, deal_history: ledger });
  const now = '2026-06-30T12:00:00';
  expect(said(first.inferred)).toEqual([
    ['D-1', 'stage', 'Lead', 'Offer', '2026-06-20T10:00:00'],
    ['D-1', 'amount', '1000', '1200.5', now],
    ['D-2', 'created', '', 'Lead', '2026-06-01T09:00:00'],
    ['D-2', 'funnel', '', 'Main', '2026-06-01T09:00:00'],
    ['D-2', 'owner', '', 'a@example.com', '2026-06-01T09:00:00'],
    ['D-2', 'expected_close', '', '2026-08-01', '2026-06-01T09:00:00'],
    ['D-3', 'stage', 'Lead', 'Lost', now],
    ['D-3', 'status', '', 'lost', '2026-06-25T10:00:00'],
  ]);
  expect(new Set(first.inferred.map((event) => event.source))).toEqual(new Set(['inferred']));
  first.warehouse.close();

  const written = first.inferred.map((event): Row => ({ ...event }));
  const second = await prepared({ funnels: FUNNEL, deals, deal_history: [...ledger, ...written] });
  expect(second.inferred).toEqual([]);
  second.warehouse.close();
});

test('a visit ends as exactly one outcome', async () => {
  const deals = [deal('D-1', { stage: 'Won', status: 'won' }), deal('D-2', { stage: 'Deal' })];
  const { warehouse } = await prepared({
    funnels: FUNNEL,
    deals,
    deal_history: [
      ...history(
        'D-1',
        ['2026-05-01', 'created', 'Lead'],
        ['2026-05-01', 'funnel', 'Main'],
        ['2026-05-04', 'stage', 'Deal'],
        ['2026-05-05', 'stage', 'Offer'],
        ['2026-05-09', 'stage', 'Lost'],
        ['2026-05-09', 'status', 'lost'],
        ['2026-05-19', 'stage', 'Offer'],
        ['2026-05-19', 'status', 'open'],
        ['2026-05-20', 'stage', 'Won'],
        ['2026-05-20', 'status', 'won'],
      ),
      ...history('D-2', ['2026-06-01', 'created', 'Lead'], ['2026-06-02', 'stage', 'Deal']),
    ],
  });
  const { rows } = await warehouse.engine.query(
    'SELECT deal_no, stage, outcome, days FROM visits ORDER BY deal_no, step_no',
  );
  expect(rows).toEqual([
    [2, 'Lead', 'advanced', 3],
    [2, 'Deal', 'moved_back', 1],
    [2, 'Offer', 'lost', 4],
    [2, 'Offer', 'won', 1],
    [3, 'Lead', 'advanced', 1],
    [3, 'Deal', 'still', 29],
  ]);
  warehouse.close();
});
