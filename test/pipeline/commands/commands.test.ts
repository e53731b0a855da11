import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../../pipeline/cli/exit.ts';
import { LeadsheetError } from '../../../src/crm/errors.ts';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(() => {
  shell = openShell();
});
afterEach(() => shell.close());

describe('which workbook', () => {
  test('argument, then environment, then configuration', async () => {
    const bare = openShell({ LEADSHEET_WORKBOOK: '' });
    try {
      expect((await bare.run('setup')).err).toContain('Say which workbook');
      bare.write('leadsheet.config.json', '{ "workbook": "mine.leadsheet" }');
      expect((await bare.run('setup')).out).toContain('mine.leadsheet');
      expect((await bare.run('setup', '--workbook', 'other.leadsheet')).out).toContain('other.');
    } finally {
      bare.close();
    }
  });

  test.each([
    ['a word', 'customers', /“customers” is no workbook/],
    ['a file that is not there', 'gone.leadsheet', /There is no file/],
    ['a file that is none', 'text.leadsheet', /is not a Leadsheet workbook/],
  ])('%s is refused in one sentence', async (_, workbook, sentence) => {
    shell.write('text.leadsheet', 'just some words, and many more of them. '.repeat(100));
    const { code, out, err } = await shell.run('check', '--workbook', workbook);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(sentence);
  });

  test('a configuration with a slip names it', async () => {
    shell.write('leadsheet.config.json', '{ "workbok": "x" }');
    expect((await shell.run('setup')).err).toMatch(/leadsheet\.config\.json .*workbok/);
  });
});

test('setup makes the tabs once, and makes again what was taken away', async () => {
  expect((await shell.run('setup')).out).toContain('Tabs made: 16.');
  expect((await shell.run('setup')).out).toContain('lacks nothing');
});

test('every command closes with its requests and the time by phase, one JSON line', async () => {
  shell.write('c.csv', 'external_id,name\nx,Ann\ny,Bo\n');
  const phases: [string[], string[], { reads: number; writes: number }][] = [
    [['setup'], ['setup'], { reads: 3, writes: 1 }],
    [['import', 'customers', 'c.csv'], ['scan', 'read', 'import'], { reads: 4, writes: 1 }],
    [['export', 'customers'], ['read'], { reads: 3, writes: 0 }],
    [['check'], ['check'], { reads: 24, writes: 0 }],
    [['report', 'sales/win_rate'], ['report'], { reads: 20, writes: 0 }],
  ];
  for (const [args, steps, { reads, writes }] of phases) {
    const { code, progress } = await shell.run(...args);
    expect(code).toBe(0);
    const all = progress.at(-1) as { step: string; counters: (typeof phases)[0][2]; times: object };
    expect([all.step, Object.keys(all.times)]).toEqual(['all', steps]);
    expect([args[0], all.counters.writes]).toEqual([args[0], writes]);
    expect(all.counters.reads).toBeLessThanOrEqual(reads);
    const begun = progress.filter(({ state }) => state === 'begun').map(({ step }) => step);
    expect(begun).toEqual(steps);
  }
  const { out } = await shell.run('import', 'customers', 'c.csv');
  expect(out).toBe('Rows read: 2. Created 0, updated 0, unchanged 2, rejected 0.\n');
});

test('one sentence, and where it came from only when asked', async () => {
  const args = ['check', '--workbook', 'gone.leadsheet'];
  expect((await shell.run(...args)).err).toMatch(/^There is no file .*gone\.leadsheet; .*\.\n$/);
  expect((await shell.run(...args, '--verbose')).err).toMatch(/\n +at .*session\.ts/);
});

test('a file that cannot be written is named', async () => {
  await shell.run('setup');
  for (const args of [
    ['customers', '--out', 'no/x.csv'],
    ['all', '--format', 'xlsx', '--out', '.'],
  ]) {
    const { code, out, err } = await shell.run('export', ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/cannot be written; check that its folder exists/);
  }
});

describe('what a new workbook begins with', () => {
  const settings = async () => {
    const rows = JSON.parse((await shell.run('export', 'settings', '--format', 'json')).out);
    return new Map(rows.map(({ key, value }: never) => [key, value]));
  };

  test('is what setup was told, and is kept ever after', async () => {
    const wishes = ['--currency', 'gbp', '--language', 'en', '--time-zone', 'Asia/Shanghai'];
    expect(await shell.run('setup', ...wishes, '--locale', 'en_GB')).toMatchObject({ code: 0 });
    expect((await settings()).get('base_currency')).toBe('GBP');
    expect((await shell.run('setup', ...wishes, '--locale', 'en_GB')).out).toContain('nothing');
    const others: [string, string, RegExp][] = [
      ['--currency', 'EUR', /already counts in GBP.*base_currency in its settings tab/],
      ['--language', 'zh', /set up in the language en/],
      ['--time-zone', 'Europe/Paris', /time zone Asia\/Shanghai/],
      ['--locale', 'en_US', /locale en_GB/],
    ];
    for (const [option, value, sentence] of others) {
      const { code, out, err } = await shell.run('setup', option, value);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(sentence);
    }
    expect((await settings()).get('base_currency')).toBe('GBP');
  });

  test.each([
    [['--locale', 'en_GB'], 'GBP', 'GB'],
    [['--language', 'zh'], 'CNY', 'CN'],
    [['--language', 'zh', '--locale', 'zh_TW'], 'TWD', 'TW'],
    [[], 'USD', 'US'],
  ])('follows %j', async (wishes, currency, country) => {
    await shell.run('setup', ...wishes);
    const there = await settings();
    expect([there.get('base_currency'), there.get('phone_country')]).toEqual([currency, country]);
  });

  test.each([
    ['--currency', 'pounds'],
    ['--language', 'fr'],
    ['--time-zone', 'Mars/Base'],
    ['--locale', 'English'],
  ])('%s %s is wrong usage', async (option, value) => {
    const { code, err } = await shell.run('setup', option, value);
    expect({ code, named: err.includes(value) }).toEqual({ code: 2, named: true });
  });
});

test('check finds what refers to nothing and ends with 3', async () => {
  await shell.run('setup');
  shell.write('c.csv', 'external_id,name\nx,Ann\n');
  await shell.run('import', 'customers', 'c.csv');
  expect(await shell.run('check')).toMatchObject({ code: 0 });
  const server = await shell.serve('book.leadsheet', '');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  const cell = `${url}/v4/spreadsheets/${spreadsheetId}/values/Contacts!A2:C2`;
  const values = [['P-0000000000', 'C-0000000000', 'Nobody’s friend']];
  const body = JSON.stringify({ values });
  await fetch(`${cell}?valueInputOption=RAW`, { method: 'PUT', body });
  const { code, out } = await shell.run('check', '--json');
  await server.stop();
  expect(code).toBe(3);
  const rules = JSON.parse(out).findings.map(({ rule, row }: never) => [rule, row]);
  expect(rules).toContainEqual(['unknown_customer', 2]);
});

test('check reads the texts no report needs, too', async () => {
  await shell.run('setup');
  const rows = ['1,Ann,=1+1,fine', '2,Bo,"-(see below)",@home', '3,Cy,- a list,+49 30 1'];
  shell.write('c.csv', `external_id,name,notes,address\n${rows.join('\n')}\n`);
  await shell.run('import', 'customers', 'c.csv');
  const { code, out } = await shell.run('check', '--json');
  const { findings, counts, warnings } = JSON.parse(out);
  const fault = { rule: 'formula_text', severity: 'warning', table: 'customers' };
  expect({ code, warnings }).toEqual({ code: 0, warnings: 3 });
  expect(findings).toEqual([
    { ...fault, row: 3, column: 'address', value: '@home', repair: 'keep_as_text' },
    { ...fault, row: 2, column: 'notes', value: '=1+1', repair: 'keep_as_text' },
    { ...fault, row: 3, column: 'notes', value: '-(see below)', repair: 'keep_as_text' },
  ]);
  expect(counts).toMatchObject([
    { ...fault, column: 'address', rows: 1, firstRow: 3 },
    { ...fault, column: 'notes', rows: 2, firstRow: 2 },
  ]);
  expect((await shell.run('check')).out).toMatch(/Customers 2: .*=1\+1/);
});

test('exports: marked CSV with quotes, no formulas when asked, JSON, xlsx', async () => {
  await shell.run('setup');
  shell.write('c.csv', 'external_id,name,notes\n1,"=1+1","a ""b"", c"\n');
  await shell.run('import', 'customers', 'c.csv');
  const { out } = await shell.run('export', 'customers', '--safe');
  expect(out.startsWith('\ufeffid,external_id,name')).toBe(true);
  expect(out).toContain(`,1,'=1+1,`);
  expect(out).toContain('"a ""b"", c"');
  await shell.run('export', 'all', '--format', 'xlsx', '--out', 'all.xlsx');
  const { read } = await import('xlsx');
  const book = read(readFileSync(path.join(shell.folder, 'all.xlsx')));
  expect(book.SheetNames).toHaveLength(16);
  expect(book.Sheets['customers']!['C2']).toMatchObject({ t: 's', v: '=1+1' });
  await shell.run('export', 'all', '--out', 'folder');
  expect(shell.read('folder/customers.csv')).toContain(',1,=1+1,');
});

test('Chinese when it is asked for', async () => {
  const chinese = openShell({ LEADSHEET_LANG: 'zh_CN' });
  try {
    expect((await chinese.run('setup')).out).toContain('已建立');
    expect((await chinese.run('check', '--workbook', 'x.leadsheet')).err).toContain('不存在');
  } finally {
    chinese.close();
  }
});

test.each([
  ['no_permission', 4],
  ['not_signed_in', 4],
  ['no_credentials', 4],
  ['not_logged_in', 4],
  ['gave_up', 5],
  ['lost_answer', 5],
  ['csv_quote', 1],
])('%s ends with %i', (code, exit) => {
  expect(exitCodeOf(new LeadsheetError(code))).toBe(exit);
});

test('wrong usage ends with 2', async () => {
  expect(await shell.run('nonsense')).toMatchObject({ code: 2 });
  expect(await shell.run('import')).toMatchObject({ code: 2 });
  expect(await shell.run('report')).toMatchObject({ code: 2 });
  expect(await shell.run('report', 'no/such')).toMatchObject({ code: 2 });
});

test("a report of one's own that is wrong fails the command; the night it does not", async () => {
  shell.write('leadsheet.config.json', '{ "reportsFolder": "." }');
  shell.write('mine.sql', 'SELECT nothing\nFROM orders');
  await shell.run('setup');
  const { code, err } = await shell.run('report', 'custom/mine.sql');
  expect(code).toBe(1);
  expect(err).toMatch(/"nothing" not found.*LINE 1/);
  expect(await shell.run('nightly')).toMatchObject({ code: 0 });
});

test('the bin starts the right Node and hands its exit code on', async () => {
  const bin = path.resolve(import.meta.dirname, '../../../pipeline/leadsheet.js');
  const start = (...args: string[]) =>
    promisify(execFile)(process.execPath, [bin, ...args], { cwd: shell.folder });
  expect((await start('--help')).stdout).toContain('nightly');
  await expect(start('nonsense')).rejects.toMatchObject({ code: 2 });
});

test.each([
  ['en', ['bogus'], 'There is no command bogus; leadsheet --help lists those there are.\n'],
  ['zh', ['bogus'], '没有命令 bogus；用 leadsheet --help 查看全部命令。\n'],
  ['zh', ['import', 'customers'], '缺少参数 file；用 --help 查看该命令的用法。\n'],
  ['zh', ['check', '--nope'], '此处没有选项 --nope；用 --help 查看可用的选项。\n'],
  ['en', ['setup', '--workbook'], /^The option --workbook <W> lacks its value/],
  ['en', ['check', 'a', 'b'], /^There are too many arguments/],
] as const)('in %s, %j is wrong usage, told in one sentence', async (language, args, sentence) => {
  const spoken = openShell({ LEADSHEET_LANG: language });
  const { code, out, err } = await spoken.run(...args);
  spoken.close();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(sentence);
});

test('the help speaks the language', async () => {
  const spoken = openShell({ LEADSHEET_LANG: 'zh' });
  const { code, out } = await spoken.run('import', '--help');
  spoken.close();
  expect(code).toBe(0);
  expect(out).toMatch(/^用法： leadsheet import[\s\S]*参数：[\s\S]*选项：[\s\S]*显示此帮助/);
  expect(out).not.toMatch(/Usage|Options|display/);
});
