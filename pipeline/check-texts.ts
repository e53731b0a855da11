/**
 * Texts that look like formulas in the columns the night never pulls: notes, addresses, summaries.
 * They bend no number, but break when someone edits the cell; only `check` reads them.
 */

import { type TableKey, tableOf } from '../src/crm/schema.ts';
import type { Finding } from '../src/workbook/finding.ts';
import type { Client } from './google/client.ts';
import { pull } from './pull.ts';
import type { Book } from './session.ts';
import { neededColumns } from './warehouse/index.ts';
import type { FaultCount } from './warehouse/quality/counts.ts';
import { KEPT } from './warehouse/quality/findings.ts';

const RULE = { rule: 'formula_text', severity: 'warning' } as const;
/** The same shape as that of the rule in the warehouse. */
const FORMULA = /^\s*(=|[+@-][A-Za-z(])/;
/** Long texts: a tenth of what a request for other columns brings is as heavy. */
const BLOCK_CELLS = 60_000;

export interface TextFaults {
  readonly findings: readonly Finding[];
  readonly counts: readonly FaultCount[];
}

/** The columns of words that no report reads. */
function unreadTexts(table: TableKey): string[] {
  const needed = new Set(neededColumns(table));
  return Object.entries(tableOf(table).columns).flatMap(([key, { type, owned }]) => {
    const words = (type === 'text' || type === 'long') && !owned;
    return words && !needed.has(key) ? [key] : [];
  });
}

export async function textFaults(
  client: Client,
  { layout, tongues }: Pick<Book, 'layout' | 'tongues'>,
): Promise<TextFaults> {
  const found = new Map<string, Finding[]>();
  await pull({
    client,
    layout,
    tongues,
    columnsOf: unreadTexts,
    blockCells: BLOCK_CELLS,
    take: (table, { firstRow, columns }) => {
      for (const [column, cells] of Object.entries(columns)) {
        const faults = cells.flatMap((cell, at): Finding[] => {
          if (typeof cell !== 'string' || !FORMULA.test(cell)) return [];
          const value = cell.trim().slice(0, 200);
          return [{ ...RULE, table, row: firstRow + at, column, value, repair: 'keep_as_text' }];
        });
        const place = `${table} ${column}`;
        if (faults.length > 0) found.set(place, [...(found.get(place) ?? []), ...faults]);
      }
    },
  });
  const lists = [...found.values()].map((list) => list.sort((a, b) => a.row! - b.row!));
  return {
    findings: lists.flatMap((list) => list.slice(0, KEPT)),
    counts: lists.map((list) => {
      const { table, column, row } = list[0]!;
      return { ...RULE, table, column, rows: list.length, firstRow: row };
    }),
  };
}
