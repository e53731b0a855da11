/** A row of the `reports` tab, checked. */

import { z } from 'zod';
import type { TextKey } from '../../src/text/index.ts';
import type { ResultRow } from '../reports/finish.ts';
import { CustomFault } from './fault.ts';

/** The words of a list; a comma inside parentheses parts nothing. */
const list = z
  .string()
  .nullable()
  .transform((text) =>
    (text ?? '')
      .split(/[,，;；、](?![^(]*\))/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );

const CHARTS: Readonly<Record<string, Chart>> = {
  柱形图: 'column',
  条形图: 'bar',
  折线图: 'line',
  面积图: 'area',
};
const chart = z.enum(['column', 'bar', 'line', 'area']);

export type Chart = z.infer<typeof chart>;

const shape = z.object({
  name: z.string().min(1),
  table: z.string().min(1),
  columns: list,
  filter: z.string().nullable(),
  group_by: list,
  measures: list,
  chart: z.preprocess((word) => {
    const text = String(word ?? '')
      .trim()
      .toLowerCase();
    return text === '' ? null : (CHARTS[text] ?? text);
  }, chart.nullable()),
  to: list.pipe(z.array(z.email())),
});

export type Spec = z.infer<typeof shape>;

/** @throws CustomFault naming the column that is wrong */
export function specOf(row: ResultRow): Spec {
  const { success, data, error } = shape.safeParse(row);
  if (success) return data;
  const [column] = error.issues[0]!.path;
  throw new CustomFault(`custom.fault.${String(column)}` as TextKey, {
    value: String(row[String(column)] ?? ''),
  });
}
