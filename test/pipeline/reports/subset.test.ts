/** Reports keep to the SQL that DuckDB, Trino and BigQuery share: their words are read and checked. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf, listReports } from '../../../pipeline/reports/index.ts';

const folder = new URL('../../../pipeline/reports/', import.meta.url);

/** Words, numbers, texts and signs, without comments. */
function tokensOf(sql: string): string[] {
  const bare = sql.replace(/--[^\n]*/g, ' ').replace(/\/\*[\s\S]*?\*\//g, ' ');
  return (
    bare.match(
      /'(?:[^']|'')*'|"[^"]*"|[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e\d+)?|::|<>|<=|>=|\|\||[^\s]/gi,
    ) ?? []
  );
}

const FORBIDDEN = new Set([
  'FILTER',
  'QUALIFY',
  'ILIKE',
  'STRUCT',
  'NOW',
  'CURRENT_DATE',
  'CURRENT_TIMESTAMP',
  'TODAY',
  '::',
  '{',
  '[',
  'ARG_MAX',
  'EPOCH',
  'DATE_DIFF',
  'DATEDIFF',
  'STRFTIME',
  'TRY_CAST',
  'MEDIAN',
  'QUANTILE',
  'EXCLUDE',
  'IGNORE',
  'ASOF',
  'PIVOT',
  'LIST',
  'UNNEST',
]);

/** What breaks the subset in some tokens. */
function faultsOf(tokens: readonly string[]): string[] {
  const faults: string[] = [];
  const upper = tokens.map((token) => (token.startsWith("'") ? "''" : token.toUpperCase()));
  for (const [i, token] of upper.entries()) {
    if (FORBIDDEN.has(token)) faults.push(token);
    if (token === 'BY' && upper[i - 1] === 'GROUP' && upper[i + 1] === 'ALL')
      faults.push('GROUP BY ALL');
    if (token === 'BY' && upper[i - 1] === 'ORDER') faults.push(...orderFaults(upper, i + 1));
    if (token === '/' && !/^\d/.test(upper[i + 1]!) && upper[i + 1] !== 'NULLIF')
      faults.push(`/ ${upper[i + 1]}`);
  }
  return faults;
}

/** Each term of an ORDER BY ends in NULLS LAST. */
function orderFaults(upper: readonly string[], from: number): string[] {
  let depth = 0;
  let term: string[] = [];
  const terms = [term];
  for (const token of upper.slice(from)) {
    if (token === '(') depth++;
    if (token === ')' && --depth < 0) break;
    if (depth === 0 && ['LIMIT', 'BETWEEN', ';'].includes(token)) break;
    if (depth === 0 && token === ',') {
      term = [];
      terms.push(term);
    } else term.push(token);
  }
  if (upper.slice(from).indexOf('BETWEEN') >= 0 && term.at(-1) === 'ROWS') term.pop();
  return terms
    .filter((words) => words.slice(-2).join(' ') !== 'NULLS LAST')
    .map((words) => `ORDER BY ${words.join(' ')}`);
}

describe('the lint itself', () => {
  test.each([
    ['SELECT a FROM t QUALIFY 1', ['QUALIFY']],
    ['SELECT a::int FROM t', ['::']],
    ['SELECT a / b FROM t', ['/ B']],
    ['SELECT a / NULLIF(b, 0), a / 2.0 FROM t', []],
    ['SELECT a FROM t ORDER BY a NULLS LAST, f(b, c)', ['ORDER BY F ( B , C )']],
    ["SELECT 'now() / ::' -- QUALIFY", []],
  ])('%s', (sql, faults) => expect(faultsOf(tokensOf(sql))).toEqual(faults));
});

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.sql'),
);

test.each(files)('%s keeps to the subset', (file) => {
  expect(faultsOf(tokensOf(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
});

const warehouse = new URL('../../../pipeline/warehouse/', import.meta.url);
const shared = ['views', 'facts'].flatMap((part) =>
  readdirSync(new URL(`${part}/`, warehouse)).map((file) => `${part}/${file}`),
);

/** The facts that turn moments into days, texts into numbers, or take the last of a kind. */
const ENGINES_OWN = [
  'amount_spans',
  'case_facts',
  'close_spans',
  'customer_facts',
  'deal_activities',
  'deal_facts',
  'deal_touch',
  'funnel_spans',
  'ledger',
  'order_facts',
  'state_spans',
  'states',
  'task_facts',
  'worth_then',
].map((name) => `facts/${name}.sql`);

test('what reports share keeps to the subset, but for the facts that must speak the engine’s own words', () => {
  const apart = shared.filter(
    (file) => faultsOf(tokensOf(readFileSync(new URL(file, warehouse), 'utf8'))).length > 0,
  );
  expect(apart.sort()).toEqual(ENGINES_OWN);
});

test('every report defines itself in both languages', () => {
  expect(listReports().length).toBe(files.length);
  const kinds = new Set([
    'text',
    'integer',
    'number',
    'share',
    'money',
    'days',
    'date',
    'datetime',
    'month',
  ]);
  for (const { report, name, formula, unit, open, source } of listReports()) {
    expect(
      [name.en, name.zh, formula.en, formula.zh, unit, open, source].every((words) => words !== ''),
    ).toBe(true);
    expect(/[\u4e00-\u9fff]/.test(name.zh + formula.zh)).toBe(true);
    expect({ report, odd: columnsOf(report).filter(({ kind }) => !kinds.has(kind)) }).toEqual({
      report,
      odd: [],
    });
  }
});
