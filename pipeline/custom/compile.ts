/** From a checked row of the `reports` tab to one query and the columns it gives. */

import type { LocalDate } from '../../src/crm/time.ts';
import { type Language, speaker, type TextKey } from '../../src/text/index.ts';
import type { ReportColumn, ReportKind } from '../reports/report.ts';
import { CustomFault } from './fault.ts';
import { type Field, fieldNamed, fieldsOf, kindOfColumn, sourceOf, tableNamed } from './fields.ts';
import { compileFilter } from './filter.ts';
import type { Spec } from './spec.ts';

/** Rows a report of one's own may have. */
export const MOST = 2000;

export interface Compiled {
  readonly sql: string;
  readonly columns: readonly ReportColumn[];
  /** Counts the rows whose money no dated rate converts; null where no money is asked for. */
  readonly noRateSql: string | null;
}

interface Output extends ReportColumn {
  readonly sql: string;
  readonly measure: boolean;
  /** Whether a money column in need of a rate is in it. */
  readonly rated: boolean;
}

/**
 * `own` are columns of the user's own, joined where they are named.
 * @throws CustomFault naming what is wrong
 */
export function compile(
  spec: Spec,
  asOf: LocalDate,
  language: Language,
  own: readonly Field[] = [],
): Compiled {
  const table = tableNamed(spec.table);
  const fields = [...fieldsOf(table), ...own];
  const where = compileFilter(spec.filter ?? '', { table, fields, asOf });
  const grouped = spec.group_by.length + spec.measures.length > 0;
  const named = (word: string) => fieldNamed(fields, word, table);
  const keys = distinct(
    grouped
      ? [...spec.group_by, ...spec.columns].map((word) => groupOf(word, named))
      : (spec.columns.length > 0 ? spec.columns.map(named) : fieldsOf(table)).map(plain),
  );
  const asked = spec.measures.length > 0 ? spec.measures : grouped ? ['count'] : [];
  const measures = distinct(asked.map((word) => measureOf(word, named, language)));
  const outputs = [...keys, ...measures];
  const from = `${sourceOf(table, own)} WHERE ${where}`;
  const rated = outputs.some((output) => output.rated);
  return {
    columns: outputs.map(({ key, kind }) => ({ key, kind })),
    sql: `SELECT ${outputs.map(({ sql }, i) => `${sql} AS c${i}`).join(', ')} ${from}
      ${grouped && keys.length > 0 ? `GROUP BY ${keys.map(({ sql }) => sql).join(', ')}` : ''}
      ORDER BY ${orderOf(keys, measures)} LIMIT ${MOST + 1}`,
    noRateSql: rated ? `SELECT COUNT(*) ${from} AND r.to_base IS NULL` : null,
  };
}

/** Times in their order, anything else by the first measure; a list as the sheet has it. */
function orderOf(keys: readonly Output[], measures: readonly Output[]): string {
  const ties = keys.map((_, i) => `c${i} NULLS LAST`);
  if (measures.length === 0) return 't.row_no';
  const timed = keys.some(({ kind }) => kind === 'month' || kind === 'date');
  const largest = `c${keys.length} DESC NULLS LAST`;
  return (timed ? [...ties, largest] : [largest, ...ties]).join(', ');
}

function distinct(outputs: readonly Output[]): Output[] {
  return [...new Map(outputs.map((output) => [output.key, output])).values()];
}

function plain(field: Field): Output {
  const { key, column, sql } = field;
  return { key, kind: kindOfColumn(column), sql, measure: false, rated: isRated(field) };
}

const isRated = ({ sql }: Field) => sql.includes('r.to_base');

const PERIODS: Readonly<Record<string, { length: number; kind: ReportKind }>> = {
  year: { length: 4, kind: 'text' },
  month: { length: 7, kind: 'month' },
  day: { length: 10, kind: 'date' },
};
const PERIOD_WORDS: Readonly<Record<string, string>> = { 年: 'year', 月: 'month', 日: 'day' };

/** A column, or year, month or day of one: `month(ordered_on)`. */
function groupOf(word: string, named: (word: string) => Field): Output {
  const [, of = '', inner = ''] = /^(\S+?)\s*[(（](.+)[)）]$/.exec(word) ?? [];
  if (of === '') return plain(named(word));
  const name = PERIOD_WORDS[of] ?? of.toLowerCase();
  const period = PERIODS[name];
  const field = named(inner);
  if (period === undefined || !['date', 'datetime'].includes(field.column.type)) {
    throw new CustomFault('custom.fault.group_by', { value: word });
  }
  return {
    key: name === 'month' ? 'month' : `${name}_${field.key}`,
    kind: period.kind,
    sql: `SUBSTR(CAST(${field.sql} AS VARCHAR), 1, ${period.length})`,
    measure: false,
    rated: false,
  };
}

const MEASURES: Readonly<Record<string, (sql: string) => string>> = {
  sum: (sql) => `SUM(${sql})`,
  average: (sql) => `AVG(CAST(${sql} AS DOUBLE))`,
  min: (sql) => `MIN(${sql})`,
  max: (sql) => `MAX(${sql})`,
  distinct: (sql) => `COUNT(DISTINCT ${sql})`,
};
const MEASURE_WORDS: Readonly<Record<string, string>> = {
  合计: 'sum',
  平均: 'average',
  最小: 'min',
  最大: 'max',
  去重: 'distinct',
  计数: 'count',
};
const NUMERIC: readonly ReportKind[] = ['money', 'share', 'number', 'integer'];

/** `count`, or sum, average, min, max, distinct of a column. */
function measureOf(word: string, named: (word: string) => Field, language: Language): Output {
  const [, of = word, inner = ''] = /^(\S+?)\s*[(（](.*)[)）]$/.exec(word) ?? [];
  const name = MEASURE_WORDS[of] ?? of.toLowerCase();
  const say = speaker(language);
  if (name === 'count' && inner === '') {
    return {
      key: say('custom.measure.count'),
      kind: 'integer',
      sql: 'COUNT(*)',
      measure: true,
      rated: false,
    };
  }
  const make = MEASURES[name];
  if (make === undefined || inner === '')
    throw new CustomFault('custom.fault.measures', { value: word });
  const field = named(inner);
  const kind = kindOfColumn(field.column);
  if ((name === 'sum' || name === 'average') && !NUMERIC.includes(kind)) {
    throw new CustomFault('custom.fault.measures', { value: word });
  }
  const outcome =
    name === 'distinct' ? 'integer' : name === 'average' && kind === 'integer' ? 'number' : kind;
  const column = field.join === undefined ? say(`column.${field.key}` as TextKey) : field.key;
  return {
    key: say(`custom.measure.${name}` as TextKey, { column }),
    kind: outcome,
    sql: make(field.sql),
    measure: true,
    rated: isRated(field) && name !== 'distinct',
  };
}
