/** A seller's day in the pages, in a real browser: found, dragged, refused, filled in, merged. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type TestDesk } from './desk.ts';

const HOSTILE = '<img src=x onerror="document.title=\'broken in\'">';

let desk: TestDesk;

beforeAll(async () => {
  desk = await startDesk(null);
  const made = '2026-01-05T09:00:00';
  const people = Array.from({ length: 50_000 }, (_, at) => ({
    id: `C-${String(at).padStart(10, '0')}`,
    name: `Customer Number${at}`,
    company: `Works ${at % 500}`,
    email: `number${at}@example.com`,
    created_at: made,
  }));
  people[7]!.name = HOSTILE;
  people[8]!.name = '=IMPORTXML("https://example.com","//a")';
  await desk.fill('customers', people);
});
afterAll(() => desk?.close());

const add = async (action: string, input: object): Promise<string> => {
  const answer = await desk.act(action, input);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.key;
};

const SEVENTH = 'C-0000000007';
const stageOf = async (id: string) => (await desk.load('deal', { id })).deal.stage;
const settled = (page: Page) => page.waitForSelector('.skeleton', { state: 'detached' });

test('one of 50,000 customers is found while typing, by the keyboard alone', async () => {
  const { page, complaints, close } = await desk.open('customers');
  await page.getByText('50,000 customers').waitFor();
  await page.keyboard.type('number4321');
  await page.getByText('11 found').waitFor();
  const marked = await page.locator('[aria-selected=true] mark').allTextContents();
  expect(marked.map((word) => word.toLowerCase())).toContain('number4321');
  await page.keyboard.press('ArrowDown');
  const chosen = await page.locator('[aria-selected=true] .hit-name').textContent();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: chosen! }).waitFor();
  expect(chosen).toBe('Customer Number43210');
  expect(complaints).toEqual([]);
  await close();
});

test('a name that is markup or a formula is words everywhere', async () => {
  const deal = await add('add_deal', { customer_id: SEVENTH, title: HOSTILE });
  for (const [view, args] of [
    ['customers', { query: 'onerror' }],
    ['card', { id: SEVENTH }],
    ['board', {}],
    ['deal', { id: deal }],
    ['merge', { ids: [SEVENTH, 'C-0000000008'] }],
  ] as const) {
    const { page, close } = await desk.open(view, args, { width: 1000 });
    await page.getByText(HOSTILE).first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Leadsheet');
    await close();
  }
});

test('a selection that cannot be merged is told, without a button that could not help', async () => {
  const { page, close } = await desk.open('merge', { ids: [SEVENTH] }, { width: 1000 });
  await page
    .getByRole('alert')
    .getByText(/exactly two rows in the tab Customers/)
    .waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  await close();
});

test('a form says what is wrong beside the field, then saves and offers the next step', async () => {
  const { page, close } = await desk.open('form', { table: 'customers' }, { width: 640 });
  const save = page.getByRole('button', { name: 'Save' });
  await save.click();
  const name = page.getByLabel('Name');
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe(
    'true',
  );
  await name.fill('Wanda Testcase');
  await page.getByLabel('E-mail').fill('not an address');
  await save.click();
  const wrong = page.locator('.field', { has: page.getByLabel('E-mail') }).locator('.field-error');
  expect(await wrong.textContent()).toContain('is not an e-mail address');
  await page.getByLabel('E-mail').fill('wanda@example.com');
  await save.click();
  await page.getByRole('heading', { level: 1, name: 'Wanda Testcase' }).waitFor();
  await page.getByRole('button', { name: 'Add a deal' }).click();
  await page.getByRole('heading', { name: 'Add deal' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Customer' }).inputValue()).toBe(
    'Wanda Testcase',
  );
  await close();
});

test('a likely duplicate is offered before it is saved', async () => {
  const { page, close } = await desk.open('form', { table: 'customers' }, { width: 640 });
  await page.getByLabel('Name').fill('Customer Number123');
  await page.getByLabel('E-mail').fill('number123@example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Perhaps already there').waitFor();
  await page.getByText('same e-mail').first().waitFor();
  await page.getByRole('button', { name: 'Open' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Customer Number123' }).waitFor();
  await close();
});

/** Drags a card by its title onto a column, in steps as a hand does. */
async function drag(page: Page, title: string, stage: string): Promise<void> {
  const card = page.locator('.deal', { hasText: title }).first();
  const [from, to] = [
    await card.boundingBox(),
    await page.locator(`[data-stage="${stage}"]`).boundingBox(),
  ];
  await page.mouse.move(from!.x + 60, from!.y + 60);
  await page.mouse.down();
  await page.mouse.move(from!.x + 80, from!.y + 70, { steps: 3 });
  await page.mouse.move(to!.x + 60, to!.y + 160, { steps: 8 });
  await page.mouse.up();
}

test('a deal is dragged on; a gate refuses, asks for what is missing, and lets it through', async () => {
  const [first, second] = (await desk.load('board')).monitor.stages.map(({ stage }) => stage);
  await add('change_stage', {
    funnel: (await desk.load('board')).funnel,
    stage: first,
    required_fields: ['amount', 'expected_close'],
  });
  const id = await add('add_deal', { customer_id: 'C-0000000021', title: 'Gate keeper' });
  await add('add_task', { deal_id: id, title: 'Ask the boss', mandatory: true });
  const { page, complaints, close } = await desk.open('board', {}, { width: 1400 });
  await page.getByText('Gate keeper').waitFor();
  await drag(page, 'Gate keeper', second!);
  const asked = page.getByRole('dialog');
  await asked.getByLabel('Amount').fill('1,250.50');
  await asked.getByLabel('Expected close').fill('2027-03-01');
  expect(await stageOf(id)).toBe(first);
  for (const box of await asked.getByRole('checkbox').all()) await box.check();
  await asked.getByRole('button', { name: 'Save and move' }).click();
  await asked.waitFor({ state: 'detached' });
  await page.locator(`[data-stage="${second}"] .deal`, { hasText: 'Gate keeper' }).waitFor();
  expect((await desk.load('deal', { id })).deal).toMatchObject({
    stage: second,
    amount: 12_505_000,
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator(`[data-stage="${first}"] .deal`, { hasText: 'Gate keeper' }).waitFor();
  expect(await stageOf(id)).toBe(first);
  expect(complaints).toEqual([]);
  await close();
});

test('a deal is lost by the keyboard, with its reason', async () => {
  const id = await add('add_deal', { customer_id: 'C-0000000022', title: 'Slipping away' });
  const { page, close } = await desk.open('board', {}, { width: 1400 });
  const more = page.getByRole('button', { name: 'More about Slipping away' });
  await more.waitFor();
  await more.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Open', exact: true }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByLabel('Lost reason').fill('Too dear');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await desk.load('deal', { id })).deal).toMatchObject({
    status: 'lost',
    lost_reason: 'Too dear',
  });
  await close();
});

test('of a few deals the board says no share, and why, in both languages', async () => {
  await add('add_deal', { customer_id: 'C-0000000023', title: 'One of few' });
  const { stages } = (await desk.load('board')).monitor;
  const { stage, conversion } = stages.find((one) => one.conversion !== null)!;
  const { n } = conversion!;
  expect(conversion).toEqual({ share: null, n, floor: 10 });
  for (const [language, why, said] of [
    ['en', `Too few deals for a rate: ${n} of 10`, '— arrive'],
    ['zh', `商机过少，不计比率（${n}/10）`, '到达率 —'],
  ] as const) {
    const { page, complaints, close } = await desk.open('board', {}, { language, width: 1400 });
    const share = page.locator(`[data-stage="${stage}"] .column-head`).getByTitle(why);
    expect(await share.textContent()).toBe(said);
    expect(complaints).toEqual([]);
    await close();
  }
});

test('two customers become one, with the choice made line by line', async () => {
  const ids = ['C-0000000031', 'C-0000000032'];
  await add('update_customer', { id: ids[1], region: 'North' });
  await add('log_activity', { customer_id: ids[1], summary: 'Said hello' });
  const { page, close } = await desk.open('merge', { ids }, { width: 1000 });
  await page.getByRole('row', { name: /^Name/ }).getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Merge customers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Customer Number32' }).waitFor();
  const { card } = await desk.load('card', { id: ids[0] });
  expect(card.customer).toMatchObject({ name: 'Customer Number32', region: 'North' });
  expect(card.activities.map(({ summary }) => summary)).toContain('Said hello');
  await close();
});

test('a task is completed where it stands, with its outcome', async () => {
  await add('add_task', { title: 'Ring the bell', due_on: '2026-01-02' });
  const { page, close } = await desk.open('tasks');
  await page.getByRole('button', { name: 'Complete Ring the bell' }).click();
  await page.getByLabel('Outcome').fill('Nobody in');
  await page.getByRole('button', { name: 'Complete task' }).last().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('Ring the bell').count()).toBe(0);
  await close();
});

test('keys lead to the search field and back', async () => {
  const { page, close } = await desk.open('board', {}, { width: 1000 });
  await page.getByText('Gate keeper').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('keeper');
  await expect.poll(() => page.locator('.deal').count()).toBe(1);
  await page.getByRole('button', { name: 'Gate keeper', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Gate keeper' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.board').waitFor();
  await close();
});

test('a form opened from the menu closes on Cancel; one opened from a card leads back to it', async () => {
  const { page, close } = await desk.open('form', { table: 'customers' }, { width: 640 });
  await settled(page);
  await page.evaluate(() => {
    window.google!.script.host!.close = () => document.body.setAttribute('data-closed', '');
  });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('[data-closed]').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Add customer');
  await close();
  const card = await desk.open('card', { id: 'C-0000000009' });
  await card.page.getByRole('button', { name: 'New deal' }).click();
  await card.page.getByRole('button', { name: 'Cancel' }).click();
  await card.page.getByRole('heading', { level: 1, name: 'Customer Number9' }).waitFor();
  await card.close();
});

test('an answer that does not come is said in words, with the way to try again', async () => {
  const { page, close } = await desk.open('tasks', {}, { language: 'zh' });
  await settled(page);
  const online = async (is: boolean) => {
    await page.context().setOffline(!is);
    // The page hears of it in its own time.
    await page.waitForFunction((wanted) => navigator.onLine === wanted, is);
  };
  await online(false);
  await page.getByLabel('谁的任务').selectOption('all');
  await page.getByRole('alert').getByText('当前没有网络').waitFor();
  await online(true);
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await close();
});
