/** A dropped-in `.sql` file: one SELECT over the night's tables, within a time limit. */

import { StatementType } from '@duckdb/node-api';
import { type ResultRow, resultRows } from '../reports/finish.ts';
import type { ReportColumn } from '../reports/report.ts';
import { type Engine, Late } from '../warehouse/engine.ts';
import { MOST } from './compile.ts';
import { CustomFault } from './fault.ts';
import { columnsOfStatement } from './kinds.ts';

export interface Found {
  readonly columns: readonly ReportColumn[];
  readonly rows: ResultRow[];
}

/**
 * Runs the text of a file. The engine reaches neither files nor the network, and what is not one
 * SELECT is refused, so that a report cannot change what others read.
 * @throws Error of the engine, its line in it
 */
export async function runSql(engine: Engine, sql: string, limitMs: number): Promise<Found> {
  const { connection } = engine;
  const statements = await connection.extractStatements(sql).catch((error) => {
    throw located(error as Error, sql);
  });
  if (statements.count !== 1) throw new CustomFault('custom.fault.statements');
  const statement = await connection.prepare(sql);
  try {
    if (statement.statementType !== StatementType.SELECT) {
      throw new CustomFault('custom.fault.statements');
    }
    const columns = columnsOfStatement(statement);
    const found = await engine.query(sql, { most: MOST + 1, ms: limitMs });
    return { columns, rows: resultRows(found) };
  } catch (error) {
    throw error instanceof Late ? new CustomFault('custom.fault.time', seconds(limitMs)) : error;
  } finally {
    statement.destroySync();
  }
}

/** The parser's error without its preface; one at the end names the last line, which it does not. */
function located({ message }: Error, sql: string): Error {
  const said = message.replace(/^Failed to extract statements: /, '');
  if (!said.includes('at end of input')) return new Error(said);
  const lines = sql.trimEnd().split('\n');
  return new Error(`${said}\nLINE ${lines.length}: ${lines.at(-1)}`);
}

const seconds = (ms: number) => ({ seconds: ms / 1000 });
