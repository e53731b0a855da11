import { expect, test } from 'vitest';
import { runAction } from '../../../../src/crm/actions.ts';
import { proposalsOf } from '../../../../src/crm/funnels/proposals.ts';
import type { Deal, LedgerEvent, Stage } from '../../../../src/crm/records.ts';
import { defaultSettings } from '../../../../src/crm/settings.ts';
import { FUNNEL, history, prepared, type Row } from '../../warehouse/book.ts';
import { linesOf, pick } from '../records.ts';

/** Forty deals that left Lead after 1 to 40 days; those of the step done advanced far oftener. */
const deals: Row[] = [];
const ledger: Row[] = [];
const tasks: Row[] = [];
for (let n = 0; n < 40; n++) {
  const id = `D-${n}`;
  const did = n % 2 === 0;
  const won = did ? n % 20 !== 0 : n % 10 === 1;
  const left = new Date(Date.UTC(2026, 0, 2 + n)).toISOString().slice(0, 10);
  const [stage, status] = won ? ['Won', 'won'] : ['Lost', 'lost'];
  deals.push({
    id,
    customer_id: 'C-1',
    title: id,
    funnel: 'Main',
    stage,
    status,
    closed_at: `${left}T00:00:00`,
  });
  ledger.push(
    ...history(
      id,
      ['2026-01-01', 'created', 'Lead'],
      ['2026-01-01', 'funnel', 'Main'],
      [left, 'stage', stage!],
      [left, 'status', status!],
    ),
  );
  if (did) {
    tasks.push({
      id: `T-${n}`,
      title: 't',
      deal_id: id,
      playbook: 'P',
      step: 'call',
      status: 'done',
      completed_at: '2026-01-01T12:00:00',
    });
  }
}
const playbooks: Row[] = [
  {
    playbook: 'P',
    funnel: 'Main',
    stage: 'Lead',
    step: 'call',
    title: 'Call',
    responsible: 'owner',
    mandatory: false,
  },
];

test('stage probability, limit and step, as the add-on counts them and takes them over', async () => {
  const { warehouse } = await prepared(
    { funnels: FUNNEL, deals, deal_history: ledger, tasks, playbooks },
    { settings: { sample_floor: 10 } },
  );
  const lines = await linesOf(warehouse, 'actions/proposals');
  warehouse.close();
  // 18 + 4 of 40 won: (22 + 20 × .1) / 60. The 30th of 40 stays took 30 days.
  expect(lines.map((line) => pick(line, 'proposal', 'stage', 'step'))).toEqual([
    ['probability', 'Lead', null],
    ['limit', 'Lead', null],
    ['step', 'Lead', 'call'],
  ]);
  expect(lines[0]!['calibrated']).toBeCloseTo(24 / 60, 10);
  expect(pick(lines[1], 'limit_days', 'usual_days', 'n')).toEqual([14, 30, 40]);
  expect(lines[2]!['difference']).toBeCloseTo(18 / 20 - 4 / 20, 10);

  const book = {
    funnels: FUNNEL as unknown as Stage[],
    deals: deals as unknown as Deal[],
    deal_history: ledger as unknown as LedgerEvent[],
  };
  const [lead] = proposalsOf(book, defaultSettings());
  expect([lead!.calibrated, lead!.usualDays, lead!.n]).toEqual([lines[0]!['calibrated'], 30, 40]);

  const actor = {
    now: '2026-06-30T12:00:00',
    by: 'm@example.com',
    random: () => 0.5,
    source: 'menu',
    settings: defaultSettings(),
  } as const;
  const stage = { funnel: 'Main', stage: 'Lead' };
  const taken = runAction(
    'accept_proposal',
    book,
    { ...stage, probability: lines[0]!['calibrated'], limit_days: 30 },
    actor,
  );
  expect(taken.change.changes[0]).toMatchObject({
    table: 'funnels',
    set: { probability: 24 / 60, limit_days: 30 },
  });
  const steps = { ...book, playbooks: playbooks as never };
  const made = runAction(
    'change_step',
    steps,
    { playbook: 'P', step: 'call', mandatory: true },
    actor,
  );
  expect(made.change.changes[0]).toMatchObject({ table: 'playbooks', set: { mandatory: true } });
});
