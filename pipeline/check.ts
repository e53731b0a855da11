/** Findings that need two tables: what a row refers to must be there. */

import { keyOf } from '../src/crm/change.ts';
import type { AnyRecord } from '../src/crm/records.ts';
import { type TableKey, tableOf } from '../src/crm/schema.ts';
import type { Finding } from '../src/workbook/finding.ts';
import type { Snapshot, TableRead } from '../src/workbook/snapshot.ts';

const RULES: Partial<Record<TableKey, string>> = {
  customers: 'unknown_customer',
  deals: 'unknown_deal',
  team: 'unknown_owner',
};

/** A finding for every reference to a row that is not there. A team nobody filled in is no test. */
export function checkReferences({ reads }: Snapshot): Finding[] {
  const keys = new Map<TableKey, ReadonlySet<string>>();
  for (const [table, read] of reads) keys.set(table, keysOf(read));
  return [...reads.values()].flatMap((read) => {
    const references = Object.entries(tableOf(read.table).columns).filter(
      ([, { type }]) => type === 'ref',
    );
    return references.flatMap(([column, { ref }]) => {
      const known = keys.get(ref as TableKey);
      const rule = RULES[ref as TableKey];
      if (known === undefined || rule === undefined) return [];
      if (ref === 'team' && known.size === 0) return [];
      return unknown(read, column, known, rule);
    });
  });
}

function keysOf({ table, records }: TableRead): ReadonlySet<string> {
  return new Set((records as unknown as AnyRecord[]).map((one) => keyOf(table, one).toLowerCase()));
}

function unknown(
  { table, records, rows }: TableRead,
  column: string,
  known: ReadonlySet<string>,
  rule: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const [at, record] of (records as unknown as AnyRecord[]).entries()) {
    const value = String(record[column] ?? '');
    if (value === '' || known.has(value.toLowerCase())) continue;
    const row = rows[at] ?? null;
    findings.push({
      rule,
      severity: 'error',
      table,
      row,
      column,
      value,
      repair: 'choose_existing',
    });
  }
  return findings;
}
