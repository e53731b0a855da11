/** Faults of a rule and column in one line: where, how many, what. */

import { isTextKey, type Translate } from '../../src/text/index.ts';
import type { FaultCount } from '../warehouse/quality/counts.ts';
import { tabName } from './exit.ts';

/** `Deals, Owner: 12 × not in the team.` */
export function faultLine({ rule, table, column, rows }: FaultCount, t: Translate): string {
  const tab = tabName(table, t);
  const key = `code.rule.${rule}`;
  const what = isTextKey(key) ? t(key) : rule;
  return t('cli.fault', { tab, column: columnName(column, t), rows, what });
}

export function columnName(column: string | null, t: Translate): string {
  if (column === null) return '–';
  return isTextKey(`column.${column}`) ? t(`column.${column}` as never) : column;
}
