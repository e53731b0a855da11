import { expect, test } from 'vitest';
import { drawPage } from '../../../pipeline/dashboards/draw/index.ts';
import { layoutPages } from '../../../pipeline/dashboards/index.ts';
import type { DashboardKey } from '../../../src/crm/schema.ts';
import { fullRun, tableOf } from './fixture.ts';

const tabs = new Map([
  ['orders', 55],
  ['deals', 77],
  ['customers', 88],
]);
const tables = new Map(fullRun().tables);
tables.set(
  'funnel/rotting',
  tableOf('funnel/rotting', [
    ['D-1', 'Brewer', 'ann@example.com', 'New business', 'Offer', 5e6, 40, 14, 26, 2, 'deals', 31],
    ['D-2', 'Grinder', null, 'New business', 'Offer', 4e6, 30, 14, 16, 2, 'deals', null],
  ]),
);
tables.set(
  'quality/list',
  tableOf('quality/list', [
    ['error', 'not_a_number', 'orders', 17, 'amount', 'tbd', 'correct_cell'],
    ['warning', 'unknown_owner', 'tasks', 83, 'owner', 'x@example.com', 'add_to_team'],
  ]),
);

/** The cells of a page that lead somewhere: what they say, and where to. */
function linksOn(key: DashboardKey): [string, string][] {
  const [page] = layoutPages(fullRun({ tabs, tables }), [key]);
  return drawPage(page!)
    .cells.flat()
    .flatMap(({ userEnteredValue, userEnteredFormat }): [string, string][] => {
      const uri = userEnteredFormat?.textFormat?.link?.uri;
      return uri ? [[userEnteredValue?.stringValue ?? '', uri]] : [];
    });
}

test('a finding leads to its row, a kind of finding to its first one', () => {
  expect(linksOn('quality')).toEqual([
    ['58', '#gid=55&range=A58'],
    ['95', '#gid=77&range=A95'],
    ['tbd', '#gid=55&range=A17'],
  ]);
});

test('an action leads to its deal or its customer', () => {
  const about = 'Brewer for Old Mill';
  expect(linksOn('actions')).toEqual([
    [about, '#gid=77&range=A12'],
    [about, '#gid=77&range=A12'],
    [about, '#gid=88&range=A9'],
  ]);
  expect(linksOn('overview')).toEqual(linksOn('actions'));
});

test('a deal in a list leads to its row, where one is known', () => {
  expect(linksOn('funnel')).toEqual([['Brewer', '#gid=77&range=A31']]);
});
