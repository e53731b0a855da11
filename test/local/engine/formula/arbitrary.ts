/** References as Sheets writes them, their corners in order. */

import fc from 'fast-check';
import { columnName } from '../../../../local/engine/a1.ts';

const mark = fc.constantFrom('', '$');
const tab = fc.constantFrom('', 'Sheet1!', "'Big deals'!", "'it''s 1'!", "'A1'!");
const ends = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

/** Single cells; open and closed ranges; whole columns and rows. */
export const referenceTexts = fc
  .record({
    tab,
    rows: ends,
    columns: ends,
    marks: fc.tuple(mark, mark, mark, mark),
    form: fc.constantFrom('cell', 'range', 'columns', 'rows', 'down', 'right'),
  })
  .map(({ tab, rows: [top, bottom], columns: [left, right], marks, form }) => {
    const [a, b, c, d] = marks;
    const first = `${a}${columnName(left!)}`;
    const last = `${c}${columnName(right!)}`;
    const [start, end] = [`${b}${top! + 1}`, `${d}${bottom! + 1}`];
    const cells = {
      cell: `${first}${start}`,
      range: `${first}${start}:${last}${end}`,
      columns: `${first}:${last}`,
      rows: `${start}:${end}`,
      down: `${first}${start}:${last}`,
      right: `${first}${start}:${end}`,
    };
    return `${tab}${cells[form as keyof typeof cells]}`;
  });
