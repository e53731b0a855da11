/** What was read of a workbook: typed records, where each stood, and what was wrong. */

import { keyOf } from '../crm/change.ts';
import type { AnyRecord, RecordOf } from '../crm/records.ts';
import type { TableKey } from '../crm/schema.ts';
import type { Finding } from './finding.ts';

/** A row that cannot be used as it stands; its findings say why. */
export interface SetAside {
  /** 1-based row in the sheet. */
  readonly row: number;
  readonly record: AnyRecord;
}

/** A column that is not in the schema: the user's own, or a score that the night keeps. */
export interface BesideColumn {
  readonly header: string;
  readonly index: number;
  /** The key of the score; absent where it is the user's own. */
  readonly score?: string;
}

/** What such a column is called in a record. */
export const besideField = ({ header, score }: Pick<BesideColumn, 'header' | 'score'>): string =>
  (score === undefined ? '~' : '^') + header;

/** The headers of the user's own columns. */
export const ownHeaders = (columns: readonly BesideColumn[]): string[] =>
  columns.flatMap(({ header, score }) => (score === undefined ? [header] : []));

export interface TableRead<K extends TableKey = TableKey> {
  readonly table: K;
  /** Columns beside ours stand in each record too: the user's own as `~Header`, scores as `^Header`. */
  readonly records: readonly RecordOf<K>[];
  /** The 1-based row in the sheet of each record. */
  readonly rows: readonly number[];
  readonly setAside: readonly SetAside[];
  /** The columns beside ours, left to right. */
  readonly custom: readonly BesideColumn[];
  /** The last 1-based row that holds anything. */
  readonly lastRow: number;
}

export interface Snapshot<K extends TableKey = TableKey> {
  readonly book: { readonly [P in K]: readonly RecordOf<P>[] };
  readonly reads: ReadonlyMap<TableKey, TableRead>;
  readonly findings: readonly Finding[];
}

/** A snapshot seen without the types of its tables. */
export type Reads = Pick<Snapshot, 'reads'>;

const indexes = new WeakMap<TableRead, Map<string, number>>();

/** The place of a key among a table's records; undefined when it is not there. */
export function placeOfKey(read: TableRead, key: string): number | undefined {
  let index = indexes.get(read);
  if (index === undefined) {
    index = new Map();
    for (const [place, record] of read.records.entries()) {
      index.set(keyOf(read.table, record as AnyRecord), place);
    }
    indexes.set(read, index);
  }
  return index.get(key);
}
