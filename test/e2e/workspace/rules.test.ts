/**
 * The rules in the grid and on the board, as a person meets them: a gate that refuses, 200 rows
 * pasted over stages, a merge and its undo cell for cell.
 */

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { moneyOf } from '../../../src/crm/money.ts';
import { TABLE_KEYS, type TableKey } from '../../../src/crm/schema.ts';
import { ANN, type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';
import { births, companyIn, id } from './small-company.ts';

const { rows, stage, deals, customers } = companyIn('en');
const PASTED = 200;
const pastedId = (at: number) => `D-P${String(at).padStart(9, '0')}`;
const now = '2026-01-05T09:00:00';

/** Deals in the first stage, every tenth of them without what later stages ask for. */
const many = Array.from({ length: PASTED }, (_, at) => ({
  id: pastedId(at),
  customer_id: id('C', at % 3),
  title: `Pasted ${at}`,
  funnel: 'Sales',
  stage: stage.contact,
  status: 'open',
  ...(at % 10 === 9 ? {} : { amount: moneyOf(100 + at) }),
  expected_close: '2027-03-01',
  owner: ANN,
  stage_entered_at: now,
  created_at: now,
}));

let office: Office;
let screen: Screen;

beforeAll(async () => {
  office = await openOffice('en', {
    ...rows,
    deals: [...rows.deals!, ...many],
    deal_history: [...rows.deal_history!, ...many.flatMap((deal, at) => births(deal, at, 'P'))],
  });
  screen = await office.open();
  // A second tab of a browser, whose triggers have nothing to say to the edits of the first.
  await office.open();
  await screen.choose('Leadsheet', 'Settings', 'Watch the grid: on');
  const told = screen.question('Leadsheet');
  await told.waitFor();
  await screen.page.keyboard.press('Enter');
  await told.waitFor({ state: 'detached' });
});
afterAll(() => office?.close());
afterEach(() => expect(screen.complaints).toEqual([]));

const ledgerOf = async (deal: string) =>
  (await office.rows('deal_history'))
    .filter(({ deal_id }) => deal_id === deal)
    .map(({ field, from, to, source }) => [field, from, to, source].join('|'));

const stageOf = async (deal: string) =>
  (await office.rows('deals')).find((one) => one.id === deal)?.stage;

const toast = (words: string) => screen.page.locator('.toast', { hasText: words });

test('a stage typed in the grid that a gate refuses is put back, with what is missing', async () => {
  const before = await ledgerOf(id('D', 3));
  await screen.tab('Deals');
  await screen.go(await office.place('deals', 'stage', 4));
  await expect.poll(screen.entry).toBe(stage.qualified);
  await screen.page.keyboard.type(stage.proposal);
  await screen.page.keyboard.press('Enter');
  await toast('amount').waitFor();
  await screen.go(await office.place('deals', 'stage', 4));
  await expect.poll(screen.entry).toBe(stage.qualified);
  expect(await stageOf(id('D', 3))).toBe(stage.qualified);
  expect(await ledgerOf(id('D', 3))).toEqual(before);
});

test('dragged on the board, the same gate asks for what is missing; left alone, all stands as before', async () => {
  const before = await ledgerOf(id('D', 3));
  await screen.choose('Leadsheet', 'Funnel', 'Deal board…');
  const { box, inner } = screen.dialog('Deal board…');
  await screen.drag(inner, deals[3]!, stage.proposal);
  const asked = inner.getByRole('dialog');
  await asked.getByRole('alert').getByText('Amount').waitFor();
  await screen.page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  await inner.locator(`[data-stage="${stage.qualified}"] .deal`, { hasText: deals[3]! }).waitFor();
  expect(await stageOf(id('D', 3))).toBe(stage.qualified);
  expect(await ledgerOf(id('D', 3))).toEqual(before);
  await box.getByRole('button', { name: 'Close' }).click();
});

test('on the board deals are moved by the mouse, by the arrows and by their menu', async () => {
  await screen.choose('Leadsheet', 'Funnel', 'Deal board…');
  const { box, inner } = screen.dialog('Deal board…');
  const stands = (title: string, where: string) =>
    inner.locator(`[data-stage="${where}"] .deal`, { hasText: title }).waitFor();
  const moved = `stage|${stage.contact}|${stage.qualified}|menu`;

  await screen.drag(inner, deals[5]!, stage.qualified);
  await stands(deals[5]!, stage.qualified);
  await expect.poll(() => ledgerOf(id('D', 5))).toContain(moved);
  await inner.locator('.toast', { hasText: 'Move deal: done.' }).waitFor();

  await inner.getByRole('button', { name: deals[0]!, exact: true }).focus();
  await screen.page.keyboard.press('Alt+ArrowRight');
  await stands(deals[0]!, stage.qualified);
  await expect.poll(() => ledgerOf(id('D', 0))).toContain(moved);
  const goes = inner.getByRole('button', { name: deals[0]!, exact: true });
  await expect.poll(() => goes.evaluate((one) => one === document.activeElement)).toBe(true);

  const more = `More about ${deals[6]}`;
  await inner.getByRole('button', { name: more, exact: true }).focus();
  await screen.page.keyboard.press('Enter');
  await inner.getByRole('menuitem', { name: 'Open', exact: true }).waitFor();
  await screen.page.keyboard.press('End');
  await screen.page.keyboard.press('Enter');
  const asked = inner.getByRole('dialog');
  await asked.getByRole('button', { name: 'Price', exact: true }).press('Enter');
  await asked.getByRole('button', { name: 'Lose deal', exact: true }).press('Enter');
  await asked.waitFor({ state: 'detached' });
  await expect.poll(() => ledgerOf(id('D', 6))).toContain('status|open|lost|menu');
  const lost = (await office.rows('deals')).find((one) => one.id === id('D', 6));
  expect(lost).toMatchObject({ stage: stage.lost, status: 'lost', lost_reason: 'Price' });
  const tasks = (await office.rows('tasks')).filter(({ deal_id }) => deal_id === id('D', 5));
  expect(tasks.map(({ title }) => title)).toEqual(['Write down what the customer needs']);
  await box.getByRole('button', { name: 'Close' }).click();
});

test('200 stages pasted: exactly their events in the ledger, their tasks made once', async () => {
  const [ledger, tasks] = [await office.rows('deal_history'), await office.rows('tasks')];
  const first = rows.deals!.length + 1;
  // Two in three go on to the proposal, one in three is left where it is.
  const wanted = many.map((_, at) => (at % 3 === 2 ? stage.contact : stage.proposal));
  await screen.tab('Deals');
  await screen.go(await office.place('deals', 'stage', first));
  await screen.paste(wanted.join('\n'));

  const passes = (at: number) => at % 3 !== 2 && at % 10 !== 9;
  const stands = many.map((_, at) => (passes(at) ? stage.proposal : stage.contact));
  const stages = async () =>
    (await office.rows('deals')).slice(first - 1, first - 1 + PASTED).map((deal) => deal.stage);
  await expect.poll(stages, { timeout: 60_000, interval: 250 }).toEqual(stands);
  const refused = many.filter((_, at) => at % 3 !== 2 && !passes(at)).length;
  await toast(`and ${refused - 5} more`).waitFor();

  const added = (await office.rows('deal_history')).slice(ledger.length);
  expect(
    added.map(({ deal_id, field, from, to, source }) => ({ deal_id, field, from, to, source })),
  ).toEqual(
    many.flatMap(({ id: deal_id }, at) =>
      passes(at)
        ? [{ deal_id, field: 'stage', from: stage.contact, to: stage.proposal, source: 'edit' }]
        : [],
    ),
  );
  const made = (await office.rows('tasks')).slice(tasks.length);
  expect(made.map(({ deal_id, title }) => `${deal_id} ${title}`)).toEqual(
    many.flatMap((deal, at) =>
      passes(at) ? [`${deal.id} Send the proposal`, `${deal.id} Ask what is still open`] : [],
    ),
  );

  // The same once more: what stands already moves nothing, and what was refused is refused again.
  await screen.paste(wanted.join('\n'));
  await expect.poll(() => toast(`and ${refused - 5} more`).count()).toBe(2);
  await expect.poll(stages).toEqual(stands);
  expect(await office.rows('deal_history')).toHaveLength(ledger.length + added.length);
  expect(await office.rows('tasks')).toHaveLength(tasks.length + made.length);
});

test('a row pasted below the others becomes a deal: its id, its ledger, its tasks', async () => {
  const { length } = await office.rows('deals');
  await screen.tab('Deals');
  await screen.go(await office.place('deals', 'customer_id', length + 1));
  await screen.paste([id('C', 1), 'Typed by hand', 'Sales', stage.contact, '1234.5'].join('\t'));
  const found = async () =>
    (await office.rows('deals')).find((one) => one.title === 'Typed by hand');
  await expect.poll(found, { timeout: 30_000 }).toMatchObject({
    id: expect.stringMatching(/^D-[0-9A-Z]{10}$/),
    stage: stage.contact,
    status: 'open',
    amount: 12_345_000,
  });
  const deal = (await found())!;
  expect(await ledgerOf(deal.id)).toEqual([
    `created||${stage.contact}|edit`,
    'funnel||Sales|edit',
    'amount||1234.5|edit',
  ]);
  const tasks = (await office.rows('tasks')).filter(({ deal_id }) => deal_id === deal.id);
  expect(tasks.map(({ title }) => title)).toEqual(['Call and introduce us']);
});

test('a merge taken back leaves the workbook cell for cell as it was', async () => {
  const tables = TABLE_KEYS.filter((table) => table !== 'deal_history');
  // A row that comes back stands at the end of its table, so rows are compared whatever their order.
  const whole = async () =>
    Object.fromEntries(
      await Promise.all(
        tables.map(async (table) => [table, (await office.cells(table)).toSorted()] as const),
      ),
    ) as Record<TableKey, unknown[][]>;
  const before = await whole();
  await screen.tab('Customers');
  await screen.go(await office.place('customers', 'id', 3, 2));
  await screen.choose('Leadsheet', 'Customers', 'Merge the two selected…');
  const { box, inner } = screen.dialog('Merge the two selected…');
  await inner.getByRole('button', { name: 'Swap' }).click();
  await inner.getByRole('button', { name: 'Merge customers' }).click();
  await inner.getByRole('heading', { level: 1, name: customers[3]! }).waitFor();
  const merged = await whole();
  expect(merged.customers).toHaveLength(before.customers.length - 1);
  expect(merged.deals).not.toEqual(before.deals);
  await inner.getByRole('button', { name: 'Undo', exact: true }).click();
  await inner.getByText('Undone: Merge customers.').waitFor();
  expect(await whole()).toEqual(before);
  await box.getByRole('button', { name: 'Close' }).click();
});
