/**
 * Scores as extra columns at the end of a tab, ours by their tag and so never mistaken for others
 * when renamed or moved. Only cells that change are written; a column someone deletes comes back.
 */

import { printA1 } from '../../src/workbook/a1.ts';
import type { Layout, TabLayout } from '../../src/workbook/layout.ts';
import {
  ask,
  type MetadataAnswer,
  type Procedure,
  type Request,
} from '../../src/workbook/procedure.ts';
import { onColumn, SCORE, tag } from '../../src/workbook/tags.ts';
import type { Words } from '../../src/workbook/words.ts';
import type { Score, ScoreColumn, Scores } from './compute.ts';

/** Unchanged cells between changed ones that are cheaper written than stepped over. */
const STEP = 20;

type Cell = string | number | boolean | null | undefined;

/** The requests that bring the grid's scores up to date; none where nothing changed. */
export function* scoreRequests(layout: Layout, scores: Scores, words: Words): Procedure<Request[]> {
  const found = yield* ask({ method: 'metadata.search', key: SCORE });
  const requests: Request[] = [];
  for (const table of ['customers', 'deals'] as const) {
    const tab = layout.tabs.get(table);
    if (tab === undefined || !tab.columns.has('id')) continue;
    requests.push(...(yield* tabRequests(tab, scores[table], placesIn(found, tab), words)));
  }
  return requests;
}

function placesIn(found: MetadataAnswer, { sheetId }: TabLayout): Map<string, number> {
  const places = new Map<string, number>();
  for (const { developerMetadata } of found.matchedDeveloperMetadata ?? []) {
    const range = developerMetadata?.location?.dimensionRange;
    const key = developerMetadata?.metadataValue;
    if (key && range && (range.sheetId ?? 0) === sheetId) places.set(key, range.startIndex ?? 0);
  }
  return places;
}

function* tabRequests(
  tab: TabLayout,
  columns: readonly ScoreColumn[],
  known: ReadonlyMap<string, number>,
  words: Words,
): Procedure<Request[]> {
  const missing = columns.filter(({ key }) => !known.has(key));
  const places = new Map(known);
  for (const [i, { key }] of missing.entries()) places.set(key, tab.columnCount + i);
  const there = columns.filter(({ key }) => known.has(key));
  const indexes = [tab.columns.get('id')!, ...there.map(({ key }) => known.get(key)!)];
  const ranges = indexes.map((index) => rangeOf(tab, index));
  const answer = yield* ask({ method: 'values.batchGet', ranges, majorDimension: 'COLUMNS' });
  const [ids = [], ...read] = indexes.map((_, i) => cellsAt(answer.valueRanges?.[i]?.values));
  const now = new Map(there.map(({ key }, i) => [key, read[i] ?? []]));
  const growth: Request[] =
    missing.length === 0
      ? []
      : [
          {
            appendDimension: { sheetId: tab.sheetId, dimension: 'COLUMNS', length: missing.length },
          },
        ];
  return [
    ...growth,
    ...missing.flatMap((column) => newColumn(tab, column, places.get(column.key)!, words)),
    ...columns.flatMap((column) =>
      changes(tab, column, places.get(column.key)!, ids, now.get(column.key) ?? [], words),
    ),
  ];
}

const rangeOf = ({ title, rowCount }: TabLayout, index: number) =>
  printA1({ tab: title, startRow: 1, endRow: rowCount, startColumn: index, endColumn: index + 1 });

const cellsAt = (values: unknown): Cell[] => (values as Cell[][] | undefined)?.[0] ?? [];

function newColumn(
  { sheetId }: TabLayout,
  { key, pattern }: ScoreColumn,
  index: number,
  words: Words,
): Request[] {
  const column = { sheetId, startColumnIndex: index, endColumnIndex: index + 1 };
  const rows = { ...column, startRowIndex: 1 };
  const type = pattern === '@' ? 'TEXT' : pattern === '0%' ? 'PERCENT' : 'NUMBER';
  const header = {
    userEnteredValue: { stringValue: words(`score.${key}`) },
    note: words('score.note'),
  };
  const bold = { userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'WRAP' } };
  return [
    tag(SCORE, key, onColumn(sheetId, index)),
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [{ ...header, ...bold }] }],
        fields: 'userEnteredValue,note,userEnteredFormat',
      },
    },
    {
      repeatCell: {
        range: rows,
        cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    },
    {
      addProtectedRange: {
        protectedRange: { range: rows, description: words('setup.protected'), warningOnly: true },
      },
    },
  ];
}

/** The cells that differ from what they should hold, near ones in one request. */
function changes(
  { sheetId }: TabLayout,
  { values }: ScoreColumn,
  columnIndex: number,
  ids: readonly Cell[],
  now: readonly Cell[],
  words: Words,
): Request[] {
  const wanted = Array.from({ length: Math.max(ids.length, now.length) }, (_, at) =>
    plainOf(values.get(String(ids[at] ?? '').trim()) ?? null, words),
  );
  const runs: { from: number; to: number }[] = [];
  for (const [at, value] of wanted.entries()) {
    if (same(value, now[at])) continue;
    const last = runs.at(-1);
    if (last && at - last.to <= STEP) last.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs.map(({ from, to }) => ({
    updateCells: {
      start: { sheetId, rowIndex: from + 1, columnIndex },
      rows: wanted.slice(from, to + 1).map((value) => ({ values: [cellOf(value)] })),
      fields: 'userEnteredValue',
    },
  }));
}

const plainOf = (score: Score, words: Words): string | number | null =>
  score === null || typeof score === 'number' ? score : words(score.word);

const same = (value: string | number | null, cell: Cell) => (value ?? '') === (cell ?? '');

function cellOf(value: string | number | null) {
  if (value === null) return {};
  return {
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  };
}
