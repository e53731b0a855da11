/**
 * What came into the ledger since an earlier night, and how: the table `since_last`, one row an event,
 * and `since_state`, what it rests on. A night remembers a sketch of the ledger it saw; the next one
 * compares, and so tells a new event from one entered late, edited or deleted, whatever was sorted,
 * pasted or written past us.
 */

import type { LocalDate, LocalDateTime } from '../../src/crm/time.ts';
import type { Engine } from './engine.ts';
import { queryText } from './facts.ts';
import { Sketch } from './sketch.ts';

/** What a night saw of the ledger. */
export interface LedgerMark {
  /** The engine it was hashed by: another may hash in another way. */
  readonly engine: string;
  /** The day of the night that saw it. */
  readonly day: LocalDate;
  /** When the night began to read: what was written later is new to the next one. */
  readonly from: LocalDateTime;
  /** Events dated up to this moment are in the sketch. */
  readonly to: LocalDateTime;
  readonly sketch: Sketch;
}

/** What one night has to go by: the mark of an earlier one, and its own moments. */
export interface Memory {
  readonly day: LocalDate;
  readonly from: LocalDateTime;
  readonly now: LocalDateTime;
  /** Null on the first night, and for a day that is not today. */
  readonly mark: LedgerMark | null;
}

const NEVER = '1900-01-01T00:00:00';
const moment = (at: LocalDateTime) => `TIMESTAMP '${at}'`;

/**
 * Builds the two tables over the loaded `deal_history`, and gives the mark of this night.
 * Without a mark to compare with, events dated since the start of the day before count as new.
 */
export async function compareLedger(engine: Engine, memory: Memory): Promise<LedgerMark> {
  const { rows } = await engine.query(
    `SELECT version(), CAST(MAX("at") AS VARCHAR) FROM deal_history
     WHERE "at" < DATE '${memory.day}' + INTERVAL 1 DAY`,
  );
  const version = String(rows[0]![0]);
  const latest = String(rows[0]![1] ?? NEVER)
    .replace(' ', 'T')
    .slice(0, 19);
  const to = latest > memory.now ? latest : memory.now;
  const mark = memory.mark?.engine === version ? memory.mark : null;
  const { old, fresh } = await sketches(engine, mark?.to ?? NEVER, to);
  await engine.run('CREATE OR REPLACE TABLE since_last (row_no INTEGER, came VARCHAR)');
  const state = mark === null ? 'first' : await tellOlder(engine, mark, old);
  const more = mark === null ? 0 : old.count - mark.sketch.count;
  await tellNewer(
    engine,
    mark === null ? `"at" >= DATE '${memory.day}' - INTERVAL 1 DAY` : `"at" > ${moment(mark.to)}`,
    memory.day,
  );
  await engine.run(`CREATE OR REPLACE TABLE since_state AS
    SELECT '${state}' AS state, ${mark === null ? `CAST(NULL AS TIMESTAMP)` : moment(mark.from)} AS since, ${more} AS more`);
  return { engine: version, day: memory.day, from: memory.from, to, sketch: old.with(fresh, 1) };
}

async function sketches(engine: Engine, oldTo: LocalDateTime, to: LocalDateTime) {
  const sql = queryText('sketch').replace('$old', oldTo).replace('$to', to);
  const { rows } = await engine.query(sql);
  const [fresh, old] = [new Sketch(), new Sketch()];
  for (const [isOld, part, cell, n, key, body] of rows) {
    const element = { key: BigInt(String(key)), body: BigInt(String(body)) };
    (isOld === 1 ? old : fresh).add(Number(part), Number(cell), Number(n), element);
  }
  return { old, fresh };
}

/** Events dated after all that the mark saw. */
function tellNewer(engine: Engine, where: string, day: LocalDate): Promise<void> {
  return engine.run(`INSERT INTO since_last
    SELECT row_no, CASE WHEN source = 'inferred' THEN 'unseen' ELSE 'new' END
    FROM deal_history
    WHERE ${where} AND "at" < DATE '${day}' + INTERVAL 1 DAY`);
}

/** What differs among the events the mark saw: `known`, or `many` where it cannot be told apart. */
async function tellOlder(engine: Engine, mark: LedgerMark, old: Sketch): Promise<string> {
  const difference = old.with(mark.sketch, -1).peel();
  if (difference === null) return 'many';
  const keys = new Set(difference.gone.map(({ key }) => key));
  const added = new Set(difference.added.map(({ key }) => key));
  if (added.size > 0) {
    const edited = [...added].filter((key) => keys.has(key));
    await engine.run(`INSERT INTO since_last
      SELECT row_no, CASE
        WHEN hash(id) IN (${listed(edited)}) THEN 'edited'
        WHEN source = 'inferred' THEN 'unseen'
        WHEN "at" >= ${moment(mark.from)} THEN 'new'
        ELSE 'late'
      END
      FROM deal_history
      WHERE hash(id) IN (${listed([...added])}) AND "at" <= ${moment(mark.to)}`);
  }
  const gone = difference.gone.filter(({ key }) => !added.has(key)).length;
  if (gone > 0) {
    await engine.run(
      `INSERT INTO since_last SELECT CAST(NULL AS INTEGER), 'deleted' FROM range(${gone})`,
    );
  }
  return 'known';
}

const listed = (keys: readonly bigint[]) =>
  keys.length === 0 ? 'NULL' : keys.map((key) => `CAST('${key}' AS UBIGINT)`).join(', ');
