import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openShell, type Shell, sharedFile } from '../shell.ts';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  expect(await shell.run('setup')).toMatchObject({ code: 0 });
});
afterEach(() => shell.close());

const importJson = async (...args: string[]) => {
  const { code, out, err } = await shell.run('import', ...args, '--json');
  return { code, err, ...(out === '' ? {} : JSON.parse(out)) };
};
const rowsOf = async (table: string) =>
  JSON.parse((await shell.run('export', table, '--format', 'json')).out) as Record<string, never>[];

test('rows are created, found again by their natural key, changed where they differ', async () => {
  shell.write('a.csv', 'external_id,name,region\n1,Ann,North\n2,Bo,South\n');
  const first = await importJson('customers', 'a.csv');
  expect(first).toMatchObject({ code: 0, created: 2, updated: 0, unchanged: 0, rejected: [] });
  expect(await importJson('customers', 'a.csv')).toMatchObject({ created: 0, unchanged: 2 });
  shell.write('b.csv', 'external_id,name,region\n1,Ann,North\n2,Bo,West\n3,Cy,East\n');
  const second = await importJson('customers', 'b.csv');
  expect(second).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
  const rows = await rowsOf('customers');
  expect(rows.map(({ name, region }) => [name, region])).toEqual([
    ['Ann', 'North'],
    ['Bo', 'West'],
    ['Cy', 'East'],
  ]);
});

test('rows without a key of their own are known by the file', async () => {
  shell.write('c.csv', 'external_id,name\n1,Ann\n');
  await importJson('customers', 'c.csv');
  const map = { columns: { customer_id: { from: 'who', by: 'external_id' }, at: 'at' } };
  shell.write('map.json', JSON.stringify(map));
  shell.write('a.csv', 'who,at\n1,2026-01-02 10:00\n1,2026-01-03 11:30\n');
  const args = ['activities', 'a.csv', '--map', 'map.json'];
  expect(await importJson(...args)).toMatchObject({ code: 0, created: 2 });
  expect(await importJson(...args)).toMatchObject({ created: 0, unchanged: 2 });
});

test('deals bring their ledger with them', async () => {
  shell.write('c.csv', 'external_id,name\nx,Ann\n');
  await importJson('customers', 'c.csv');
  const columns = {
    external_id: 'id',
    title: 'title',
    stage: 'stage',
    amount: 'amount',
    customer_id: { from: 'who', by: 'external_id' },
    status: { from: 'end', values: { Won: 'won', '*': 'open' } },
  };
  const constants = { funnel: 'Sales', currency: 'EUR' };
  shell.write('map.json', JSON.stringify({ columns, constants }));
  const deals = (amount: string) =>
    shell.write('d.csv', `id,title,stage,amount,who,end\n7,Big,Proposal,"${amount}",x,Open\n`);
  deals('1,200.50');
  expect(await importJson('deals', 'd.csv', '--map', 'map.json')).toMatchObject({ created: 1 });
  deals('900');
  expect(await importJson('deals', 'd.csv', '--map', 'map.json')).toMatchObject({ updated: 1 });
  const events = await rowsOf('deal_history');
  expect(events.map(({ field, from, to, source }) => [field, from, to, source])).toEqual([
    ['created', null, 'Proposal', 'import'],
    ['funnel', null, 'Sales', 'import'],
    ['amount', null, '1200.5', 'import'],
    ['amount', '1200.5', '900', 'import'],
  ]);
});

describe('a file that is refused as a whole writes nothing', () => {
  test.each([
    ['semicolons', 'name;region\nAnn;North\n', /Line 1 .*";"/],
    ['a column too many', 'name,region\nAnn,North\nBo,South,x\n', /Line 3 .*3 columns.*2/],
    ['tabs', 'name\tregion\nAnn\tNorth\n', /Line 1 .*--delimiter "\\t"/],
    ['semicolons and worse', 'name;region\nAnn;No"rth\n', /Line 1 .*";"/],
    ['a column too few', 'name,region\nAnn,North\n\nBo\n', /Line 4 .*1 column\b.*2.*column 2/],
    ['an open quote', 'name,region\nBo,x\n\nAnn,"North\nCy,x\n', /Line 4 .*column 2.*quotation/],
    ['a quote after breaks', 'name,region\n"a\nb",x\nBo,So"uth\n', /Line 4 .*column 2.*quotation/],
    ['a stray quote', 'name,region\nAnn,No"r"th\n', /Line 2 .*quotation mark/],
    ['a header doubled but for blanks', 'name, name\nAnn,Bo\n', /“name” twice/],
    ['a doubled header', 'name,name\nAnn,Bo\n', /“name” twice/],
    ['no header we know', 'foo,bar\n1,2\n', /no column of the table Customers/],
    ['nothing', '', /empty/],
    ['nothing but a mark', '\ufeff', /empty/],
    ['a repeated id', 'external_id,name\n1,Ann\n2,Bo\n1,Cy\n', /Line 4 .*external_id.*line 2/],
    ['two readings of a date', 'name,next_step_on\nAnn,03/04/2026\n', /Line 2 .*next_step_on/],
  ])('%s', async (_, content, sentence) => {
    shell.write('bad.csv', content);
    const { code, out, err } = await shell.run('import', 'customers', 'bad.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(await rowsOf('customers')).toEqual([]);
  });

  test.each([
    ['Latin-1', Buffer.from('name,region\nMüller,Süd\n', 'latin1')],
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['a zero byte', Buffer.from('name,region\nA\0B,x\n')],
  ])('%s is no encoding we read', async (_, bytes) => {
    shell.write('bad.csv', bytes);
    const { code, out, err } = await shell.run('import', 'customers', 'bad.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/neither UTF-8, UTF-16 nor GB18030/);
  });

  test('a folder, a file that is not there, an empty delimiter', async () => {
    shell.write('a.csv', 'name\nAnn\n');
    const run = (...args: string[]) => shell.run('import', 'customers', ...args);
    expect(await run('.')).toMatchObject({ code: 1, err: expect.stringMatching(/cannot be read/) });
    expect(await run('no.csv')).toMatchObject({ code: 1, err: expect.stringMatching(/no file/) });
    expect(await run('a.csv', '--delimiter', '')).toMatchObject({ code: 2 });
  });

  test('an ambiguous number, with its line and column', async () => {
    shell.write('bad.csv', 'name,list_price\nTea,12\nPot,"1,234"\n');
    const { code, err } = await shell.run('import', 'products', 'bad.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/Line 3 .*list_price.*“1,234”/);
  });

  test('more rows than a workbook can hold, read without keeping them', async () => {
    shell.write('big.csv', `name\n${'x\n'.repeat(1_000_000)}`);
    const { code, err } = await shell.run('import', 'customers', 'big.csv');
    expect(code).toBe(1);
    expect(err).toContain('1,000,000 rows make 19,000,000 cells');
  });
});

test('a bad row is rejected by itself, with line, column and value', async () => {
  shell.write('a.csv', 'name,status,next_step_on\nAnn,lead,2026-01-02\nBo,nope,\nCy,lead,soon\n');
  const result = await importJson('customers', 'a.csv');
  expect(result).toMatchObject({ code: 3, created: 1 });
  expect(result.rejected).toEqual([
    { line: 3, column: 'status', value: 'nope', reason: 'not_a_choice' },
    { line: 4, column: 'next_step_on', value: 'soon', reason: 'not_a_date' },
  ]);
});

test('numbers that a column cannot hold are rejected, with marks and percent they are read', async () => {
  const prices = ['12', '"1,234,567.89"', "1'234.5", '99999999999999999', '€ 12', '1e5'];
  const rows = prices.map((price, at) => `P-000000000${at},Tea ${at},${price}`);
  shell.write('p.csv', `id,name,list_price\n${rows.join('\n')}\n`);
  const { rejected } = await importJson('products', 'p.csv');
  expect(rejected.map(({ line, reason }: never) => [line, reason])).toEqual([
    [5, 'too_large'],
    [6, 'not_a_number'],
    [7, 'not_a_number'],
  ]);
  expect((await rowsOf('products')).map(({ list_price }) => list_price)).toEqual([
    12, 1_234_567.89, 1_234.5,
  ]);
  const funnels = ['0,Open,40%,1', '2.5,Won,1,2.5', '2,Lost,140%,1'];
  const lines = funnels.map((line) => `Own,${line}`).join('\n');
  shell.write('f.csv', `funnel,stage_order,stage,probability,limit_days\n${lines}\n`);
  const kinds = await importJson('funnels', 'f.csv');
  expect(kinds.rejected.map(({ line, reason }: never) => [line, reason])).toEqual([
    [3, 'not_an_integer'],
    [4, 'not_a_share'],
  ]);
});

test('a form of dates settles what is ambiguous', async () => {
  shell.write('a.csv', 'external_id,name,next_step_on\n1,Ann,03/04/2026\n');
  await importJson('customers', 'a.csv', '--format', 'dd/MM/yyyy');
  expect((await rowsOf('customers'))[0]).toMatchObject({ next_step_on: '2026-04-03' });
});

test.each([
  ['UTF-8', 'utf8', false],
  ['UTF-8 with its mark', 'utf8', true],
  ['UTF-16', 'utf-16le', true],
  ['UTF-16, the other way round', 'utf-16be', true],
  ['GB18030', 'gb18030', false],
])('%s is read', async (_, encoding, addBOM) => {
  shell.write('a.csv', iconv.encode('external_id,name\n1,王小明\n', encoding, { addBOM }));
  await importJson('customers', 'a.csv');
  expect((await rowsOf('customers'))[0]).toMatchObject({ name: '王小明' });
});

test.each([
  '429@batchUpdate:1',
  '503-after@batchUpdate:1',
  '503-before@batchUpdate:1',
  'cut-after@batchUpdate:2',
])('with %s nothing is missing and nothing is double', async (faults) => {
  const rows = Array.from({ length: 6_000 }, (_, n) => `${n},Customer ${n}`);
  shell.write('a.csv', `external_id,name\n${rows.join('\n')}\n`);
  const server = await shell.serve('book.leadsheet', faults);
  expect(await importJson('customers', 'a.csv')).toMatchObject({ code: 0, created: 6_000 });
  expect((await server.stop()).code).toBe(0);
  const ids = (await rowsOf('customers')).map(({ external_id }) => external_id);
  expect([ids.length, new Set(ids).size]).toEqual([6_000, 6_000]);
});

describe('money without a rate', () => {
  const orders = 'external_id,who,day,amount\n1,x,2026-01-05,10\n2,x,2026-03-05,10\n';
  const columns = {
    external_id: 'external_id',
    ordered_on: 'day',
    amount: 'amount',
    customer_id: { from: 'who', by: 'external_id', create: { name: 'who' } },
  };
  beforeEach(() => {
    shell.write('o.csv', orders);
    shell.write('m.json', JSON.stringify({ columns, constants: { currency: 'GBP' } }));
  });

  test('is named with its count and the remedy', async () => {
    const warnings = [{ warning: 'rate_missing', currency: 'GBP', base: 'USD', rows: 2 }];
    const args = ['orders', 'o.csv', '--map', 'm.json'];
    expect(await importJson(...args)).toMatchObject({ code: 0, created: 2, warnings });
    const { out } = await shell.run('import', ...args);
    expect(out).toMatch(/2 rows are in GBP.* base_currency/);
  });

  test('counts from the day of the first rate on', async () => {
    shell.write('r.csv', 'currency,dated,to_base\nGBP,2026-02-01,1.3\n');
    await importJson('rates', 'r.csv');
    const { warnings } = await importJson('orders', 'o.csv', '--map', 'm.json');
    expect(warnings).toMatchObject([{ currency: 'GBP', rows: 1 }]);
  });

  test('is no matter in the base currency', async () => {
    const british = ['--workbook', 'british.leadsheet'];
    await shell.run('setup', '--locale', 'en_GB', ...british);
    const result = await importJson('orders', 'o.csv', '--map', 'm.json', ...british);
    expect(result).toMatchObject({ created: 2, warnings: [] });
  });
});

const invoices = sharedFile('data/online_retail/invoices.csv');
test.skipIf(invoices === null)(
  'the invoices of a web shop (shared data; not present: skipped)',
  async () => {
    const map = `${import.meta.dirname}/../../../docs/maps/online-retail.json`;
    const args = ['orders', invoices!, '--map', map];
    expect(await importJson(...args)).toMatchObject({
      created: 18_532,
      rejected: [],
      references: { customers: { created: 4_338 } },
    });
    const cents = (await rowsOf('orders')).map(({ amount }) => Math.round(Number(amount) * 100));
    expect(cents.reduce((sum: number, one) => sum + one, 0)).toBe(891_140_790);
    expect(await importJson(...args)).toMatchObject({ created: 0, updated: 0, unchanged: 18_532 });
  },
);
