/** What a manager does: funnels and playbooks designed, an order refunded; deals moved by finger. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type TestDesk } from './desk.ts';

let desk: TestDesk;
let customer: string;

const WIDE = { width: 1000 } as const;
const FUNNEL = 'Sales';

beforeAll(async () => {
  desk = await startDesk(null);
  customer = await add('add_customer', { name: 'Ada Probe' });
});
afterAll(() => desk?.close());

const add = async (action: string, input: object): Promise<string> => {
  const answer = await desk.act(action, input);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.key;
};

const stages = async (name = FUNNEL) => {
  const { funnels } = await desk.load('funnel');
  return funnels.find((one) => one.name === name)?.stages.map(({ stage }) => stage);
};
const grip = (page: Page, stage: string) => page.getByRole('button', { name: `Move ${stage}` });
const head = (page: Page, stage: string) =>
  page.locator('.stage-head', { has: page.getByText(stage, { exact: true }) });

test('stages are put in order by the mouse and by the keyboard, which stays on its stage', async () => {
  const before = await stages();
  expect(before?.slice(0, 4)).toEqual(['First contact', 'Qualified', 'Proposal', 'Negotiation']);
  const { page, complaints, close } = await desk.open('funnel', {}, WIDE);
  await grip(page, 'Proposal').dragTo(head(page, 'First contact'));
  await expect
    .poll(() => stages())
    .toEqual(['Proposal', 'First contact', 'Qualified', ...before!.slice(3)]);
  await grip(page, 'Proposal').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await stages())?.[1]).toBe('Proposal');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => stages()).toEqual(before);
  expect(complaints).toEqual([]);
  await close();
});

test('a new funnel, a stage added, changed and renamed', async () => {
  const { page, complaints, close } = await desk.open('funnel', {}, WIDE);
  await page.getByRole('button', { name: 'Add funnel' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('Name').fill('Renewals');
  await asked.getByLabel('Stages').fill('Due\n\n  Talked  \n');
  await asked.getByRole('button', { name: 'Add funnel' }).click();
  await head(page, 'Talked').waitFor();
  expect(await stages('Renewals')).toEqual(['Due', 'Talked', 'Won', 'Lost']);
  expect(await page.getByLabel('Funnel', { exact: true }).inputValue()).toBe('Renewals');

  await page.getByRole('button', { name: 'Add stage' }).click();
  await asked.getByLabel('Stage').fill('Agreed');
  await asked.getByRole('button', { name: 'Add', exact: true }).click();
  await head(page, 'Agreed').click();
  await page.getByRole('textbox', { name: 'Probability' }).fill('150%');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/is not a share/).waitFor();
  await page.getByRole('textbox', { name: 'Probability' }).fill('80%');
  await page.getByLabel('Limit in days').fill('5');
  await page.getByRole('checkbox', { name: 'Amount' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('80% · 5 days · 1 required').waitFor();

  await head(page, 'Agreed').click();
  await page.locator('.stage-form').getByRole('button', { name: 'Rename' }).click();
  await asked.getByLabel('Stage').fill('Signed');
  await asked.getByRole('button', { name: 'Rename' }).click();
  await head(page, 'Signed').waitFor();
  expect(await stages('Renewals')).toEqual(['Due', 'Talked', 'Signed', 'Won', 'Lost']);
  expect(complaints).toEqual([]);
  await close();
});

test('seven stages stand side by side on the board without scrolling', async () => {
  await add('add_stage', { funnel: FUNNEL, stage: 'Seventh' });
  const { page, complaints, close } = await desk.open('board', {}, { width: 1240 });
  await page.locator('[data-stage="Seventh"]').waitFor();
  expect(await page.locator('.column').count()).toBe(7);
  const beyond = await page.locator('.board').evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(beyond).toBe(0);
  expect(complaints).toEqual([]);
  await close();
  await add('remove_stage', { funnel: FUNNEL, stage: 'Seventh' });
});

test('a stage with deals in it says how many, and asks where they go', async () => {
  const deals = [];
  for (const title of ['One', 'Two']) {
    deals.push(await add('add_deal', { customer_id: customer, title, stage: 'Qualified' }));
  }
  const { page, complaints, close } = await desk.open('funnel', {}, WIDE);
  await head(page, 'Qualified').click();
  await page.getByRole('button', { name: 'Remove stage' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('Its deals move to (2)').selectOption('Negotiation');
  await asked.getByRole('button', { name: 'Remove stage' }).click();
  await asked.waitFor({ state: 'detached' });
  await head(page, 'Qualified').waitFor({ state: 'detached' });
  expect(await stages()).not.toContain('Qualified');
  for (const id of deals) {
    expect((await desk.load('deal', { id })).deal.stage).toBe('Negotiation');
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await head(page, 'Qualified').waitFor();
  expect((await desk.load('deal', { id: deals[0]! })).deal.stage).toBe('Qualified');
  expect(complaints).toEqual([]);
  await close();
});

test('a playbook is written, its step changed and removed', async () => {
  const { page, complaints, close } = await desk.open('playbook', {}, WIDE);
  await page.getByRole('button', { name: 'New playbook' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('Playbook', { exact: true }).fill('Renewing');
  await asked.getByLabel('Title').fill('Ring the buyer');
  await asked.getByLabel('Stage').selectOption('Negotiation');
  await asked.getByLabel('Due in days').fill('3');
  await asked.getByRole('checkbox').check();
  await asked.getByRole('button', { name: 'Save' }).click();
  const line = page.locator('.line', { hasText: 'Ring the buyer' });
  await line.getByText('3 working days').waitFor();
  await line.getByText('Mandatory').waitFor();

  await line.getByRole('button', { name: 'Ring the buyer' }).click();
  await asked.getByLabel('Due in days').fill('soon');
  await asked.getByRole('button', { name: 'Save' }).click();
  await asked.getByText(/“soon” is not a number/).waitFor();
  await asked.getByLabel('Due in days').fill('1');
  await asked.getByRole('button', { name: 'Save' }).click();
  await line.getByText('1 working day').waitFor();

  const id = await add('add_deal', { customer_id: customer, title: 'New', stage: 'Negotiation' });
  const { tasks } = await desk.load('deal', { id });
  expect(tasks.map(({ title }) => title)).toContain('Ring the buyer');

  await line.getByRole('button', { name: 'Ring the buyer' }).click();
  await asked.getByRole('button', { name: 'Remove playbook step' }).click();
  await line.waitFor({ state: 'detached' });
  expect((await desk.load('playbook')).playbooks.map(({ name }) => name)).not.toContain('Renewing');
  expect(complaints).toEqual([]);
  await close();
});

test('an order is refunded in part, then all that is left; more is refused', async () => {
  await add('record_order', { customer_id: customer, amount: '90', product: 'Kettle' });
  const { page, complaints, close } = await desk.open('log', { customer, kind: 'refund' }, WIDE);
  await page.getByLabel('Order').locator('option', { hasText: 'Kettle' }).waitFor({
    state: 'attached',
  });
  const amount = page.getByLabel('Amount');
  await amount.fill('100');
  await page.getByRole('button', { name: 'Refund order' }).click();
  await page.getByText(/Only 90 of order .* can still be refunded/).waitFor();
  await amount.fill('30');
  await page.getByRole('button', { name: 'Refund order' }).click();
  await page.getByText('Refund order: done.').waitFor();
  const bought = async () => (await desk.load('card', { id: customer })).card.purchases.amount;
  expect(await bought()).toBe(600_000);
  await close();
  const again = await desk.open('log', { customer, kind: 'refund' }, WIDE);
  await again.page.getByRole('button', { name: 'Refund order' }).click();
  await again.page.getByText('Refund order: done.').waitFor();
  expect(await bought()).toBe(0);
  expect([...complaints, ...again.complaints]).toEqual([]);
  await again.close();
});

test('a lost deal opens again where it was lost, or where one says', async () => {
  const id = await add('add_deal', { customer_id: customer, title: 'Back', stage: 'Proposal' });
  await add('lose_deal', { id, reason: 'Price' });
  const { page, complaints, close } = await desk.open('deal', { id });
  await page.getByRole('button', { name: 'Reopen deal' }).click();
  const asked = page.getByRole('dialog');
  expect(await asked.getByLabel('Stage').inputValue()).toBe('Proposal');
  await asked.getByLabel('Stage').selectOption('Qualified');
  await asked.getByRole('button', { name: 'Reopen deal' }).click();
  await asked.waitFor({ state: 'detached' });
  expect((await desk.load('deal', { id })).deal).toMatchObject({
    stage: 'Qualified',
    status: 'open',
  });
  expect(complaints).toEqual([]);
  await close();
});

test('a finger that is held drags a deal; one that moves at once scrolls', async () => {
  const id = await add('add_deal', {
    customer_id: customer,
    title: 'By finger',
    stage: 'Negotiation',
  });
  const { page, complaints, close } = await desk.open('board', {}, { width: 1400 });
  const card = page.locator('.deal', { hasText: 'By finger' }).first();
  const [from, to] = [
    await card.boundingBox(),
    await page.locator('[data-stage="Qualified"]').boundingBox(),
  ];
  const fingers = await page.context().newCDPSession(page);
  await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  const [x, y] = [from!.x + 60, from!.y + 60];
  const across = async () => {
    for (let step = 1; step <= 8; step++) {
      await touch('touchMove', x + ((to!.x + 60 - x) * step) / 8, y);
    }
  };
  await touch('touchStart', x, y);
  for (let step = 1; step <= 8; step++) await touch('touchMove', x, y - step * 5);
  expect(await page.locator('.deal-dragged').count()).toBe(0);
  await touch('touchEnd');
  expect((await desk.load('deal', { id })).deal.stage).toBe('Negotiation');

  await touch('touchStart', x, y);
  await page.locator('.deal-held').waitFor();
  await across();
  await page.locator('.deal-dragged').waitFor();
  await touch('touchEnd');
  await page.locator('[data-stage="Qualified"] .deal', { hasText: 'By finger' }).waitFor();
  await expect.poll(async () => (await desk.load('deal', { id })).deal.stage).toBe('Qualified');
  expect(complaints).toEqual([]);
  await close();
});
