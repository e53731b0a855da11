/** The warehouse: a night's copy of the workbook's tables, and the facts made of them. */

import type { LedgerEvent } from '../../src/crm/records.ts';
import { TABLE_KEYS, type TableKey, tableOf } from '../../src/crm/schema.ts';
import { type LocalDate, type LocalDateTime, serialOfDateTime } from '../../src/crm/time.ts';
import type { Finding } from '../../src/workbook/finding.ts';
import type { Period } from '../reports/report.ts';
import type { Cell } from './cells.ts';
import { type Engine, type EngineOptions, openEngine, type SqlValue } from './engine.ts';
import { FACTS, KEYS, makeFact, makeView, PASSING, queryText, VIEWS } from './facts.ts';
import { eventsOf, type InferOptions } from './infer.ts';
import { type Block, Loader } from './load.ts';
import { ALL_NEEDS, type Needs } from './needs.ts';
import { OddCells } from './odd-cells.ts';
import { calendarSql, paramsSql, type Setting } from './params.ts';
import { findFaults, findMore, openFindings } from './quality/findings.ts';
import { readsOf, Schedule } from './schedule.ts';
import { compareLedger, type LedgerMark } from './since.ts';
import { createTables } from './tables.ts';

export type { Cell } from './cells.ts';
export type { SqlRows, SqlValue } from './engine.ts';
export type { InferOptions } from './infer.ts';
export type { Block } from './load.ts';
export { ALL_NEEDS, type Needs, needsOf } from './needs.ts';
export type { LedgerMark } from './since.ts';
export { neededColumns } from './tables.ts';

/** What is known of an earlier night, and when this one began to read. */
export interface Seen {
  readonly from?: LocalDateTime;
  readonly mark?: LedgerMark | null;
}

const OTHERS = TABLE_KEYS.filter((table) => table !== 'deal_history');

/** An empty warehouse; close it when done. */
export async function openWarehouse(options: EngineOptions = {}): Promise<Warehouse> {
  const engine = await openEngine(options);
  await engine.run(createTables());
  const warehouse = new Warehouse(engine);
  await warehouse.open();
  return warehouse;
}

export class Warehouse {
  readonly engine: Engine;
  /** Cells that were not what their column holds, met while loading. */
  readonly odd = new OddCells();
  /** Milliseconds by step; steps run beside each other. */
  readonly timings = new Map<string, number>();
  readonly #loaders = new Map<TableKey, Loader>();
  readonly #ended = new Map(TABLE_KEYS.map((table) => [table, Promise.withResolvers<void>()]));
  #setting: Setting | undefined;
  #mark: LedgerMark | undefined;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  async open(): Promise<void> {
    for (const table of TABLE_KEYS) {
      this.#loaders.set(table, await Loader.open(this.engine.connection, table, this.odd));
    }
  }

  /** Appends rows of one table; the block may be let go afterwards. */
  append(table: TableKey, block: Block): void {
    this.#loaders.get(table)!.append(block);
  }

  /** Says that nothing more comes of a table, or of any. */
  end(...tables: readonly TableKey[]): void {
    for (const table of tables.length > 0 ? tables : TABLE_KEYS) {
      this.#loaders.get(table)!.close();
      this.#ended.get(table)!.resolve();
    }
  }

  /** Rows loaded of a table. */
  rows(table: TableKey): number {
    return this.#loaders.get(table)!.count;
  }

  /**
   * Builds the facts, all or those that are needed, each as soon as the tables it reads have ended:
   * it may be called before they are filled. Infers the ledger events nobody saw; they are in the
   * warehouse at once, writing them to the workbook is the caller's.
   */
  async prepare(
    setting: Setting,
    infer: InferOptions,
    seen: Seen = {},
    { relations }: Needs = ALL_NEEDS,
  ): Promise<LedgerEvent[]> {
    this.#setting = setting;
    const needed = (name: string) => relations.has(name);
    const plan = new Schedule();
    const step = (name: string, reads: Iterable<string>, work: () => Promise<unknown>) =>
      plan.add(name, reads, () => this.#timed(name, work));
    const fact = (name: string) =>
      step(name, readsOf(queryText(`facts/${name}`)), () => makeFact(this.engine, name));
    let events: LedgerEvent[] = [];

    for (const [table, { promise }] of this.#ended) plan.add(table, [], () => promise);
    step('params', [], () => this.setPeriod({ from: '1970-01-01', to: '1970-01-01' }, null));
    for (const name of KEYS.filter(needed)) fact(name);
    if (needed('ledger')) {
      const reads = [...readsOf(queryText('infer')), 'deal_history'];
      step('ledger', reads, async () => (events = await this.#infer(infer)));
      plan.add('deal_history', ['ledger'], () => undefined);
    }
    let first = setting.asOf;
    plan.add('first_event', ['deal_history'], async () => (first = await this.#firstEvent(first)));
    step('dim_date', [...readsOf(queryText('span')), 'first_event'], () =>
      this.#calendar(first, setting.asOf),
    );
    if (needed('since_last')) {
      step('since_last', ['deal_history'], () => this.#compare(setting, infer, seen));
    }
    if (needed('findings')) {
      const { engine, odd } = this;
      plan.add('findings', [], () => openFindings(engine));
      step('ledger_faults', ['deal_history', 'params', 'findings'], () =>
        findFaults(engine, odd, ['deal_history']),
      );
      step('faults', [...TABLE_KEYS, 'params', 'findings'], async () => {
        await findFaults(engine, odd, OTHERS);
        await findMore(engine, setting.settings.phone_country);
      });
    }
    // The sheet's own ledger is the largest table of all, and `ledger` is made of it.
    plan.add('deal_history', ['deal_history', 'first_event', 'since_last', 'ledger_faults'], () =>
      this.engine.run('DROP TABLE deal_history'),
    );
    if (needed('worth')) {
      step('worth', ['ledger', 'deals', 'params'], async () =>
        makeFact(this.engine, 'worth', await this.#worth()),
      );
    }
    for (const name of FACTS.filter(needed)) fact(name);
    await plan.done();

    for (const name of PASSING.filter(needed)) await this.engine.run(`DROP TABLE ${name}`);
    for (const name of VIEWS.filter(needed)) await makeView(this.engine, name);
    return events;
  }

  /** The days the next reports are about, and those they are compared with (null: none). */
  async setPeriod(period: Period, before: Period | null): Promise<void> {
    await this.engine.run(paramsSql(this.#setting!, period, before));
  }

  /** Faults of the data, at most 200 of a rule and column; `total` of them all in `quality/summary`. */
  async findings(): Promise<Finding[]> {
    const { rows } = await this.engine.query(
      `SELECT rule, severity, tab, row_no, col, value, repair FROM findings
       ORDER BY severity NULLS LAST, rule NULLS LAST, tab NULLS LAST, row_no NULLS LAST, col NULLS LAST`,
    );
    return rows.map(([rule, severity, table, row, column, value, repair]) => ({
      rule: String(rule),
      severity: severity as Finding['severity'],
      table: table as TableKey,
      row: row as number | null,
      column: column as string | null,
      value: String(value ?? ''),
      repair: repair as string | null,
    }));
  }

  /** What this night saw of the ledger, for the next one to compare with. */
  get mark(): LedgerMark {
    return this.#mark!;
  }

  async #timed(name: string, work: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    await work();
    this.timings.set(name, (this.timings.get(name) ?? 0) + performance.now() - began);
  }

  async #compare({ asOf }: Setting, { now }: InferOptions, { from, mark }: Seen): Promise<void> {
    const memory = { day: asOf, from: from ?? now, now, mark: mark ?? null };
    this.#mark = await compareLedger(this.engine, memory);
  }

  /** What every deal is worth at the end of `as_of`: as its row says, unless the ledger goes on. */
  async #worth(): Promise<string> {
    const { rows } = await this.engine.query(
      'SELECT 1 FROM ledger JOIN params p ON t >= p.as_of_t LIMIT 1',
    );
    return rows.length > 0 ? 'worth_then' : 'worth_today';
  }

  async #infer(options: InferOptions): Promise<LedgerEvent[]> {
    const { columns, rows } = await this.engine.query(queryText('infer'));
    const differences = rows.map((row) =>
      Object.fromEntries(columns.map((name, i): [string, SqlValue] => [name, row[i]!])),
    );
    const events = eventsOf(differences, options);
    if (events.length > 0) await this.#addEvents(events);
    return events;
  }

  async #addEvents(events: readonly LedgerEvent[]): Promise<void> {
    const { rows } = await this.engine.query('SELECT COALESCE(MAX(row_no), 1) FROM deal_history');
    const last = Number(rows[0]![0]);
    const names = Object.keys(tableOf('deal_history').columns) as (keyof LedgerEvent)[];
    const cells = (name: keyof LedgerEvent): Cell[] =>
      events.map((event) => (name === 'at' ? serialOfDateTime(event.at) : event[name]));
    const loader = await Loader.open(this.engine.connection, 'deal_history', this.odd);
    loader.append({
      firstRow: last + 1,
      columns: Object.fromEntries(names.map((name) => [name, cells(name)])),
    });
    loader.close();
    await this.engine.run(
      `INSERT INTO ledger SELECT * FROM (${queryText('facts/ledger')}) fresh WHERE row_no > ${last}`,
    );
  }

  /** The day of the first event of the ledger, if it is before another. */
  async #firstEvent(other: LocalDate): Promise<LocalDate> {
    const { rows } = await this.engine.query(
      `SELECT CAST(CAST(MIN("at") AS DATE) AS VARCHAR) FROM deal_history WHERE "at" BETWEEN DATE '1990-01-01' AND DATE '${other}'`,
    );
    return String(rows[0]![0] ?? other);
  }

  /** Days from the year before anything is dated to two years after the last. */
  async #calendar(first: LocalDate, asOf: LocalDate): Promise<void> {
    const { rows } = await this.engine.query(queryText('span'));
    const years = [first, asOf].map((day) => Number(day.slice(0, 4)));
    const year = Math.max(1990, Math.min(...years, Number(rows[0]?.[0] ?? years[0])) - 1);
    await this.engine.run(calendarSql(`${year}-01-01`, `${years[1]! + 3}-12-31`));
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}
