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

export interface Engine {
  readonly connection: DuckDBConnection;
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>;
  /** Runs one query and gives its rows, all or the first; meant for some thousand rows. */
  query(sql: string, most?: number): Promise<SqlRows>;
  close(): void;
}

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
    threads: String(options.threads ?? 2),
    preserve_insertion_order: 'false',
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    run: async (sql) => {
      await connection.run(sql);
    },
    query: async (sql, most) => {
      const reader =
        most === undefined
          ? await connection.runAndReadAll(sql)
          : await connection.streamAndReadUntil(sql, most);
      // Column by column a value costs a quarter of what it costs row by row.
      const columns = reader.getColumns().map((column) => column.map(plain));
      const length = Math.min(columns[0]?.length ?? 0, most ?? Number.POSITIVE_INFINITY);
      const rows = Array.from({ length }, (_, at) => columns.map((column) => column[at]!));
      return { columns: reader.columnNames(), rows };
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(overflow, { recursive: true, force: true });
    },
  };
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
