/** What waiting does not help: said in words, and nothing half-done. Each of these waits in earnest. */

import { afterEach, expect, test } from 'vitest';
import { TABLE_KEYS } from '../../src/crm/schema.ts';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';
import { deals, ledger } from './many.ts';

let addon: TestAddon;
let ann: Sitting;
afterEach(() => addon.close());

async function begin(faults = '') {
  addon = await startAddon({ faults });
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('playbooks', []);
  await addon.fill('deals', deals(5));
  await addon.fill('deal_history', ledger(5));
  await ann.done('switch_triggers', { on: true });
}

const everyCell = () => Promise.all(TABLE_KEYS.map((table) => addon.grid(table)));
const told = () => ann.shown.flatMap((one) => ('message' in one ? [one.message] : []));

test('Google takes no write: it is said, and nothing is written', async () => {
  await begin('429@batchUpdate:2-99');
  const before = await everyCell();
  const refused = await ann.refused('step_deal', { id: 'D-0000000001', steps: 1 });
  expect(refused).toMatchObject({ code: 'google_busy' });
  expect(refused.message).toMatch(/Google/);
  expect(await everyCell()).toEqual(before);
}, 120_000);

test('a colleague holds the lock: after twenty seconds it is said', async () => {
  await begin();
  const before = await everyCell();
  await addon.state.locks.take('document', -1, 0);
  const [refused] = await Promise.all([
    ann.refused('step_deal', { id: 'D-0000000001', steps: 1 }),
    ann.host.fireEdit({ area: await addon.area('deals', 'stage', 1) }),
  ]);
  expect(refused).toMatchObject({ code: 'workbook_busy' });
  expect(told().at(-1)).toMatch(/Somebody else is writing just now/);
  expect(await everyCell()).toEqual(before);
}, 120_000);
