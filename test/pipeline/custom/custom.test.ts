import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCustom } from '../../../pipeline/custom/index.ts';
import { layoutPages } from '../../../pipeline/dashboards/index.ts';
import { defaultSettings } from '../../../src/crm/settings.ts';
import { emptyRun } from '../dashboards/fixture.ts';
import { AS_OF, prepared, type Row } from '../warehouse/book.ts';

const orders: Row[] = [
  ['2026-05-03', 'Tea', 'online', 100],
  ['2026-05-20', "Café d'or", 'store', 50.5],
  ['2026-06-01', 'Tea', 'store', -20],
  ['2026-06-29', 'Tea', 'phone', 10, 'EUR'],
  ['2026-06-30', '', 'phone', 99, 'JPY'],
].map(([ordered_on, product, channel, amount, currency], i) => ({
  id: `O-${i}`,
  customer_id: `C-${i % 2}`,
  ordered_on,
  product,
  channel,
  amount,
  currency,
})) as Row[];

const rates = [{ currency: 'EUR', dated: '2026-01-01', to_base: 1.5 }];
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function run(
  reports: readonly Row[],
  files: Readonly<Record<string, string>> = {},
  language: 'en' | 'zh' = 'en',
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'leadsheet-reports-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'lib'));
  writeFileSync(path.join(folder, 'lib/half.mts'), 'export const half = (n: number) => n / 2;');
  writeFileSync(path.join(folder, 'lib/loader.cjs'), "module.constructor._load('node:net');");
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const { warehouse } = await prepared({ orders, rates, reports });
  try {
    const settings = defaultSettings();
    return await runCustom(warehouse, { asOf: AS_OF, language, settings, folder, limitMs: 3000 });
  } finally {
    warehouse.close();
  }
}

/** The only report of one row. */
async function one(row: Row, language: 'en' | 'zh' = 'en') {
  const { tables } = await run([{ name: 'Mine', table: 'orders', ...row }], {}, language);
  return tables.get('custom/Mine')!;
}

test('grouped by month with measures, money in the base currency, a missing rate told', async () => {
  const table = await one({
    group_by: 'month(Ordered on)',
    measures: 'count, sum(amount), distinct(customer_id)',
    chart: 'column',
  });
  expect(table.columns.map(({ key, kind }) => `${key}: ${kind}`)).toEqual([
    'month: month',
    'Rows: integer',
    'Amount, total: money',
    'Customer ID, different: integer',
  ]);
  expect(table.rows).toEqual([
    ['2026-05', 2, 1_505_000, 2],
    ['2026-06', 3, -50_000, 2],
  ]);
  expect(table.gap).toEqual({ key: 'custom.no_rate', blanks: { n: 1 } });
  expect(table.chart).toBe('column');
});

test('the same in Chinese words', async () => {
  const row = {
    table: '订单',
    group_by: '月(下单日期)',
    measures: '合计(金额)',
    filter: '金额 > 0 且 渠道 = 门店',
  };
  const { rows, gap } = await one(row, 'zh');
  expect(gap).toBeUndefined();
  expect(rows).toEqual([['2026-05', 505_000]]);
});

test.each([
  ['', 5],
  ['amount > 50', 2], // an amount that no rate converts is more than nothing
  ["product = 'tea'", 3],
  ["product = 'Café d''or'", 1],
  ['product = "Café d\'or"', 1],
  ['product is empty', 1],
  ['product is not empty and amount < 0', 1],
  ['channel in (Store, Online)', 3],
  ['channel not in (store, online)', 2],
  ['not (channel = store or channel = online)', 2],
  ['[Ordered on] >= today-1', 2],
  ['Ordered on >= today-1 and Customer ID is not empty', 2],
  ['ordered_on < 2026-06-01', 2],
  ['product contains caf', 1],
  ["product = '); DROP TABLE orders; --'", 0],
])('filter %s', async (filter, n) => {
  expect((await one({ columns: 'id', filter })).rows.length).toBe(n);
});

test.each([
  [{ table: 'invoices' }, 'table', 'invoices'],
  [{ columns: 'id, prize' }, 'column', 'prize'],
  [{ columns: 'id" FROM orders --' }, 'column', 'id" FROM orders --'],
  [{ filter: 'amount >' }, 'filter', '…'],
  [{ filter: 'amount > many' }, 'value', 'many'],
  [{ filter: 'amount > 1) or (1' }, 'filter', ') or ( 1'],
  [{ filter: "product = 'open" }, 'filter', "'open"],
  [{ group_by: 'month(product)' }, 'group_by', 'month(product)'],
  [{ measures: 'sum(product)' }, 'measures', 'sum(product)'],
  [{ measures: 'load_extension(amount)' }, 'measures', 'load_extension(amount)'],
  [{ chart: 'pie of the day' }, 'chart', 'pie of the day'],
  [{ to: 'a@example.com, nobody' }, 'to', 'a@example.com, nobody'],
] as const)('a wrong row says what is wrong: %o', async (row, fault, value) => {
  const { gap, rows } = await one(row as Row);
  expect(rows).toEqual([]);
  expect(gap?.key).toBe(`custom.fault.${fault}`);
  expect(gap?.blanks['value']).toBe(value);
});

test('a fault names tabs and columns as the workbook does', async () => {
  expect((await one({ filter: 'amount > many' }, 'zh')).gap?.blanks['column']).toBe('金额');
  expect((await one({ columns: 'prize' })).gap?.blanks['table']).toBe('Orders');
});

test('the fault stands on the custom page, in the language of the workbook, beside reports that run', async () => {
  const { tables, definitions } = await run(
    [
      { name: 'Wrong', table: 'orders', columns: 'prize' },
      { name: 'Right', table: 'orders', columns: 'id', filter: "product = 'tea'" },
    ],
    {},
    'zh',
  );
  const facts = emptyRun({
    tables,
    language: 'zh',
    definitions: new Map(definitions.map((d) => [d.report, d])),
  });
  const { blocks } = layoutPages(facts, ['custom'])[0]!;
  expect(blocks.map(({ kind }) => kind)).toEqual(['empty', 'table']);
  expect(blocks[0]).toMatchObject({ title: 'Wrong', text: expect.stringContaining('“prize”') });
});

test('SQL files: rows, an error with its line, and nothing but reading', async () => {
  const { tables } = await run([], {
    'good.sql':
      'SELECT channel, SUM(amount) AS total -- by channel\nFROM orders GROUP BY channel ORDER BY channel; -- end',
    'broken.sql': 'SELECT channel\nFROM orders\nWHERE amout > 1',
    'end.sql': 'SELECT channel\nFROM orders\nWHERE',
    'drop.sql': 'DROP TABLE orders',
    'two.sql': 'SELECT 1; SELECT 2',
    'file.sql': "SELECT * FROM read_csv('/etc/hostname')",
    'write.sql': "COPY orders TO '/tmp/leadsheet-stolen.csv'",
    'net.sql': "SELECT * FROM read_json('http://127.0.0.1:9/x')",
    'slow.sql':
      'SELECT COUNT(*) FROM range(100000000) a(x), range(100000) b(y) WHERE (x * y) % 7 = 3',
  });
  const table = (name: string) => tables.get(`custom/${name}`)!;
  expect(table('good.sql').rows).toEqual([
    ['online', 1_000_000],
    ['phone', 1_090_000],
    ['store', 305_000],
  ]);
  expect(table('good.sql').columns[1]).toEqual({ key: 'total', kind: 'money' });
  expect(table('broken.sql').gap?.key).toBe('report.gap.failed');
  expect(String(table('broken.sql').gap?.blanks['reason'])).toMatch(/amout.*LINE 3/);
  expect(String(table('end.sql').gap?.blanks['reason'])).toBe(
    'Parser Error: syntax error at end of input (LINE 3: WHERE)',
  );
  expect(table('drop.sql').gap?.key).toBe('custom.fault.statements');
  expect(table('two.sql').gap?.key).toBe('custom.fault.statements');
  expect(table('write.sql').gap).toBeDefined();
  for (const name of ['file.sql', 'net.sql']) {
    expect(String(table(name).gap?.blanks['reason'])).toMatch(/disabled|Permission/i);
  }
  expect(table('slow.sql').gap?.key).toBe('custom.fault.time');
}, 20_000);

test('scripts run apart with a time limit', async () => {
  const { tables } = await run([], {
    'good.ts': `type Row = { channel: string; total: number };
      export default async ({ query, asOf }: { query: (sql: string) => Promise<Row[]>; asOf: string }) => {
        const rows = await query('SELECT channel, SUM(amount) AS total FROM orders GROUP BY channel ORDER BY channel');
        return {
          columns: [{ key: 'channel', kind: 'text' }, { key: 'total', kind: 'money' }, { key: 'day', kind: 'date' }],
          rows: rows.map((row) => ({ ...row, day: asOf })),
        };
      };`,
    'endless.ts': 'export default () => { for (;;); };',
    'deep.ts':
      "const sum = (rows) =>\n  rows.nothing.here;\nexport default async ({ query }) => {\n  await query('SELECT 1');\n  sum([]);\n};",
    'asks.ts':
      "export default async ({ query }) => {\n  await query('SELECT amout FROM orders');\n};",
    'thrown.ts': "export default () => { throw new Error('no luck'); };",
    'shapeless.ts': "export default () => ({ columns: [{ key: 'a', kind: 'colour' }], rows: [] });",
    'types.d.ts': 'export {};',
  });
  const gap = (name: string) => tables.get(`custom/${name}`)?.gap;
  expect(tables.get('custom/good.ts')!.rows[0]).toEqual(['online', 1_000_000, AS_OF]);
  expect(gap('endless.ts')?.key).toBe('custom.fault.time');
  expect(gap('thrown.ts')?.blanks).toEqual({ reason: 'no luck (LINE 1)' });
  expect(gap('deep.ts')?.blanks['reason']).toMatch(/reading 'here'.* \(LINE 2\)/);
  expect(gap('asks.ts')?.blanks['reason']).toMatch(/"amout" not found/);
  expect(gap('shapeless.ts')?.key).toBe('custom.fault.script');
  expect(tables.size).toBe(6);
}, 20_000);

test('a script is fenced: no files but its folder, no programs, no network, no surroundings', async () => {
  const secret = path.join(mkdtempSync(path.join(tmpdir(), 'leadsheet-secret-')), 'token.ts');
  folders.push(path.dirname(secret));
  writeFileSync(secret, 'export default () => 1;');
  const told = (body: string) =>
    `export default async () => { ${body} return { columns: [{ key: 'a', kind: 'text' }], rows: [{ a: 'through' }] }; };`;
  const url = JSON.stringify(pathToFileURL(secret).href);
  const { tables } = await run([], {
    'beside.ts': `import { half } from './lib/half.mts';\n${told('half(2);')}`,
    'pure.ts': `import { join } from 'node:path';\n${told("join('a', 'b');")}`,
    'read.ts': told(`await import(${url});`),
    'fs.ts': told("await import('node:fs');"),
    'net.ts': `import 'net';\n${told('')}`,
    'spawn.ts': told("(await import('node:child_process')).execSync('true');"),
    'worker.ts': told("await import('node:worker_threads');"),
    'require.ts': told("(await import('node:module')).createRequire(import.meta.url)('fs');"),
    'fetch.ts': told("await fetch('http://127.0.0.1:9/');"),
    'socket.ts': told("new WebSocket('ws://127.0.0.1:9/');"),
    'undici.ts': told("new Response('');"),
    'stdout.ts': told('new process.stdout.constructor();'),
    'builtin.ts': told("process.getBuiltinModule('net');"),
    'loader.ts': `import './lib/loader.cjs';\n${told('')}`,
    'env.ts': told("if (Object.keys(process.env).length > 0) return; throw new Error('no env');"),
  });
  const reason = (name: string) => String(tables.get(`custom/${name}.ts`)?.gap?.blanks['reason']);
  const through = [...tables].filter(([, { rows }]) => rows.length > 0).map(([name]) => name);
  expect(through).toEqual(['custom/beside.ts', 'custom/pure.ts']);
  expect(reason('read')).toMatch(/Access to this API has been restricted/);
  for (const name of ['fs', 'net', 'spawn', 'worker', 'require']) {
    expect(reason(name)).toMatch(/a report has no module/);
  }
  for (const name of ['fetch', 'socket', 'undici']) expect(reason(name)).toMatch(/not defined/);
  expect(reason('loader')).toMatch(/loader.cjs is CommonJS/);
  expect(reason('env')).toBe('no env (LINE 1)');
}, 60_000);
