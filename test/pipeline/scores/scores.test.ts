import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Shell } from '../shell.ts';
import { night as nightOf, openShop, withValues } from '../shop.ts';

let shell: Shell;
beforeEach(async () => {
  const customers = Array.from({ length: 30 }, (_, i) => `x${i},Customer ${i}`);
  // Customer 0 never ordered, 1 to 4 once, the others come back.
  const days = ['2026-02-03', '2026-05-04', '2026-08-05'];
  const orders = customers.flatMap((_, i) =>
    days
      .slice(0, i === 0 ? 0 : i < 5 ? 1 : 2 + (i % 2))
      .map((day, k) => `${i}-${k},x${i},${day},${50 + i}`),
  );
  shell = await openShop(customers, orders);
});
afterEach(() => shell.close());

const night = () => nightOf(shell);

const gridOf = (tab: string) =>
  withValues(shell, async (values): Promise<(string | number)[][]> => {
    const answer = await fetch(`${values}/${tab}!A1:AZ40?valueRenderOption=UNFORMATTED_VALUE`);
    return (await answer.json()).values;
  });

const switchOn = async () => {
  shell.write('s.csv', 'key,value\nscores,true\n');
  expect(await shell.run('import', 'settings', 's.csv')).toMatchObject({ code: 0 });
};

test('nothing is written beside the tables unless the setting says so', async () => {
  const before = (await gridOf('Customers'))[0];
  await night();
  expect((await gridOf('Customers'))[0]).toEqual(before);
});

test('scores stand in columns of their own, and a second night writes nothing', async () => {
  await switchOn();
  const before = await gridOf('Customers');
  expect((await night()).batches).toBe(1);
  const after = await gridOf('Customers');
  const first = after[0]!.indexOf('RFM segment');
  expect(after[0]!.slice(first)).toEqual([
    'RFM segment',
    'Chance to come back',
    'Expected value, 12 months',
  ]);
  // No cell of anybody else's has changed.
  expect(after.map((row) => row.slice(0, before[0]!.length))).toEqual(
    before.map((row) => row.slice(0, before[0]!.length)),
  );
  const row = (name: string) => after.find((cells) => cells.includes(name))!.slice(first);
  expect(row('Customer 0')).toEqual([]);
  expect(row('Customer 1')).toHaveLength(1); // bought once: no chance is told
  const [segment, alive, value] = row('Customer 20');
  expect(typeof segment).toBe('string');
  expect(alive).toBeGreaterThan(0);
  expect(alive).toBeLessThan(1);
  expect(value).toBeGreaterThan(0);
  expect(await night()).toMatchObject({ requests: 0, batches: 0 });
});

test('a renamed column is known again, a cell someone changed is put right, and only that one', async () => {
  await switchOn();
  await night();
  const before = await gridOf('Customers');
  const column = before[0]!.indexOf('RFM segment');
  const letters = String.fromCharCode(65 + column);
  const put = (values: string, cell: string, value: string) =>
    fetch(`${values}/Customers!${letters}${cell}?valueInputOption=RAW`, {
      method: 'PUT',
      body: JSON.stringify({ values: [[value]] }),
    });
  await withValues(shell, async (values) => {
    await put(values, '1', 'My segments');
    await put(values, '10', 'mine');
  });
  const { requests, drawn } = await night();
  expect({ requests, drawn }).toEqual({ requests: 1, drawn: [] });
  const after = await gridOf('Customers');
  expect(after[0]![column]).toBe('My segments');
  expect(after.slice(1)).toEqual(before.slice(1));
});

test('deals have their chance and their mark, which goes when the deal is cared for', async () => {
  await switchOn();
  shell.write(
    'd.csv',
    'external_id,customer_id,title,funnel,stage,amount,expected_close\nd1,x1,One,Sales,Proposal,100,2026-10-01\nd2,x2,Two,Sales,Proposal,200,2027-02-01\n',
  );
  const names = ['external_id', 'title', 'funnel', 'stage', 'amount', 'expected_close'];
  const columns = {
    ...Object.fromEntries(names.map((name) => [name, name])),
    customer_id: { from: 'customer_id', by: 'external_id' },
  };
  shell.write('deals.json', JSON.stringify({ columns }));
  expect(await shell.run('import', 'deals', 'd.csv', '--map', 'deals.json')).toMatchObject({
    code: 0,
  });
  await night();
  const scoresOf = (grid: (string | number)[][]) => {
    const at = grid[0]!.indexOf('Chance to win');
    expect(grid[0]!.slice(at)).toEqual(['Chance to win', 'Risk']);
    return ['One', 'Two'].map((title) => grid.find((row) => row.includes(title))!.slice(at));
  };
  const [one, two] = scoresOf(await gridOf('Deals'));
  expect([one![1], two![1]]).toEqual(['Close date past', 'No next step']);
  // Nothing is settled yet: the stage's own probability.
  expect(one![0]).toBe(two![0]);
  expect(one![0]).toBeGreaterThan(0);
  const before = await gridOf('Deals');
  const next = before[0]!.indexOf('Next step');
  await withValues(shell, (values) =>
    fetch(`${values}/Deals!${String.fromCharCode(65 + next)}3?valueInputOption=RAW`, {
      method: 'PUT',
      body: JSON.stringify({ values: [['Call']] }),
    }),
  );
  await night();
  expect(scoresOf(await gridOf('Deals'))).toEqual([one, [two![0]]]);
});
