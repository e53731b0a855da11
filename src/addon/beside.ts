/** What stands beside our columns in a row, to be looked at: the user's own cells, the scores. */

import type { AnyRecord, FieldValue } from '../crm/records.ts';
import { besideField, type TableRead } from '../workbook/snapshot.ts';

export interface Beside {
  readonly header: string;
  readonly value: FieldValue;
  /** The key of the score; null where it is the user's own. */
  readonly score: string | null;
}

/** Left to right, empty cells left out. */
export const besideOf = ({ custom }: Pick<TableRead, 'custom'>, row: AnyRecord): Beside[] =>
  custom.flatMap((column) => {
    const value = row[besideField(column)] ?? null;
    if (value === null || value === '') return [];
    return [{ header: column.header, value, score: column.score ?? null }];
  });
