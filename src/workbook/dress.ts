/** The requests that make a column of ours: tag, header, formats, width, pick list, protection. */

import { type Column, type TableKey, tableOf } from '../crm/schema.ts';
import { numberFormatOf, validationOf, widthOf } from './appearance.ts';
import type { TabLayout } from './layout.ts';
import type { Request } from './procedure.ts';
import { COLUMN, onColumn, tag } from './tags.ts';
import type { Words } from './words.ts';

const INK = { red: 0.13, green: 0.2, blue: 0.29 };
const PAPER = { red: 0.92, green: 0.945, blue: 0.97 };
/** Columns kept by Leadsheet are a shade apart, so that people see where not to type: 4.9 to 1. */
const OWNED_INK = { red: 0.36, green: 0.41, blue: 0.47 };

/** Every request for one column at its place in a tab. */
export function dressColumn(
  tab: TabLayout,
  key: string,
  tabs: ReadonlyMap<TableKey, TabLayout>,
  words: Words,
): Request[] {
  const column = tableOf(tab.table).columns[key]!;
  const index = tab.columns.get(key)!;
  const { sheetId } = tab;
  const rows = { sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 };
  const format = numberFormatOf(column);
  const rule = validationOf(key, column, tabs, words);
  const requests: Request[] = [
    tag(COLUMN, key, onColumn(sheetId, index)),
    header(sheetId, index, words(`column.${key}`), column),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: widthOf(column, words(`column.${key}`)) },
        fields: 'pixelSize',
      },
    },
  ];
  if (format) {
    const cell = { userEnteredFormat: { numberFormat: format } };
    requests.push({ repeatCell: { range: rows, cell, fields: 'userEnteredFormat.numberFormat' } });
  }
  if (rule) requests.push({ setDataValidation: { range: rows, rule } });
  return requests;
}

function header(sheetId: number, index: number, text: string, column: Column): Request {
  const foregroundColor = column.owned ? OWNED_INK : INK;
  const values = [
    {
      userEnteredValue: { stringValue: text },
      userEnteredFormat: {
        backgroundColor: PAPER,
        textFormat: { bold: true, foregroundColor },
        verticalAlignment: 'MIDDLE',
        wrapStrategy: 'WRAP',
      },
    },
  ];
  const start = { sheetId, rowIndex: 0, columnIndex: index };
  return {
    updateCells: { start, rows: [{ values }], fields: 'userEnteredValue,userEnteredFormat' },
  };
}

/** Warnings over the columns we keep, neighbours under one. */
export function protectOwned(tab: TabLayout, keys: readonly string[], words: Words): Request[] {
  const { columns } = tableOf(tab.table);
  const places = keys
    .filter((key) => columns[key]?.owned)
    .map((key) => tab.columns.get(key)!)
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last[1] === place) last[1] = place + 1;
    else runs.push([place, place + 1]);
  }
  return runs.map(([startColumnIndex, endColumnIndex]) => ({
    addProtectedRange: {
      protectedRange: {
        range: { sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex, endColumnIndex },
        description: words('setup.protected'),
        warningOnly: true,
      },
    },
  }));
}
