/** The engine port: everything the rest of the pipeline knows of the database in process. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBValue,
} from '@duckdb/node-api';
import { Lanes } from './lanes.ts';

/** A value as reports and models take it. Money comes back as a plain number of units. */
export type SqlValue = string | number | boolean | null;

export interface SqlRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

export interface EngineOptions {
  /** Bytes as DuckDB reads them, `700MB`. */
  readonly memory?: string;
  readonly threads?: number;
}

export interface Limits {
  /** Only so many of the rows. */
  readonly most?: number;
  readonly ms?: number;
}

/** A query was stopped, its time being over. */
export class Late extends Error {}

export interface Engine {
  /** For appenders alone: a statement on it would make them wait. */
  readonly connection: DuckDBConnection;
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>;
  /**
   * Runs one query and gives its rows; meant for some thousand rows.
   * @throws Late when it takes longer than it may
   */
  query(sql: string, limits?: Limits): Promise<SqlRows>;
  close(): Promise<void>;
}

/** Two statements at once, each on one thread, cost less than one after the other on two. */
const LANES = 2;
const THREADS = 1;

/** With the rest of the process this keeps the largest workbooks within a gigabyte. */
const MEMORY = '450MB';

/**
 * An empty database in memory; what does not fit goes to a folder that nobody else may read and
 * that goes with it. SQL can read no file, load no extension and reach no network, and cannot
 * switch that back on.
 */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const overflow = mkdtempSync(join(tmpdir(), 'leadsheet-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memory ?? MEMORY,
    temp_directory: overflow,
    threads: String(options.threads ?? THREADS),
    preserve_insertion_order: 'false',
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run('SET lock_configuration = true');
  const lanes = await Lanes.open(instance, LANES);
  return {
    connection,
    run: async (sql) => {
      await lanes.use((lane) => lane.run(sql));
    },
    query: async (sql, { most, ms } = {}) => {
      const reader = await lanes.use((lane) => {
        const read = () =>
          most === undefined ? lane.runAndReadAll(sql) : lane.streamAndReadUntil(sql, most);
        return ms === undefined ? read() : within(lane, ms, read);
      });
      // Column by column a value costs a quarter of what it costs row by row.
      const columns = reader.getColumns().map((column) => column.map(plain));
      const length = Math.min(columns[0]?.length ?? 0, most ?? Number.POSITIVE_INFINITY);
      const rows = Array.from({ length }, (_, at) => columns.map((column) => column[at]!));
      return { columns: reader.columnNames(), rows };
    },
    close: async () => {
      await lanes.close();
      connection.closeSync();
      instance.closeSync();
      rmSync(overflow, { recursive: true, force: true });
    },
  };
}

async function within<T>(lane: DuckDBConnection, ms: number, run: () => Promise<T>): Promise<T> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    lane.interrupt();
  }, ms);
  try {
    return await run();
  } catch (error) {
    throw late ? new Late() : error;
  } finally {
    clearTimeout(timer);
  }
}

/** A DuckDB value in plain words: numbers as numbers, days and moments as ISO text. */
function plain(value: DuckDBValue): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return Number(value.value) / 10 ** value.scale;
  return value.toString().replace(' ', 'T');
}
