/** Scores of customers and deals, for the grid to be sorted by. */

import type { TextKey } from '../../src/text/index.ts';
import { lifetimesOf } from '../reports/customers_insight/lifetime.ts';
import type { ResultRow } from '../reports/finish.ts';
import { resultRows } from '../reports/finish.ts';
import { chancesOf } from '../reports/forecast/win-probability.ts';
import { queryReport } from '../reports/index.ts';
import type { Warehouse } from '../warehouse/index.ts';

/** A score as a cell holds it: a text key of its word, a number, or nothing. */
export type Score = { readonly word: TextKey } | number | null;

export interface ScoreColumn {
  /** Its name in the workbook's metadata, and of its header: `score.KEY`. */
  readonly key: string;
  readonly pattern: '0%' | '#,##0' | '@';
  /** Id of a row to its score; an id left out has none. */
  readonly values: ReadonlyMap<string, Score>;
}

export interface Scores {
  readonly customers: readonly ScoreColumn[];
  readonly deals: readonly ScoreColumn[];
}

/** All scores of a prepared warehouse: none where a model says nothing of a row. */
export async function scoresOf(warehouse: Warehouse): Promise<Scores> {
  const rfm = resultRows(await warehouse.engine.query('SELECT customer_id, segment FROM rfm'));
  const { rows, params } = await queryReport(warehouse, 'customers_insight/lifetime');
  const lifetimes = lifetimesOf(rows, params);
  const deals = await queryReport(warehouse, 'forecast/win_probability');
  const chances = chancesOf(deals.rows, deals).deals;
  const risks = resultRows(await warehouse.engine.query(RISKS));
  return {
    customers: [
      {
        key: 'segment',
        pattern: '@',
        values: by(rfm, 'customer_id', ({ segment }) => ({
          word: (segment === 'lost' ? 'code.segment.lost' : `code.${segment}`) as TextKey,
        })),
      },
      {
        key: 'alive',
        pattern: '0%',
        values: by(lifetimes, 'customer', ({ alive }) => rounded(alive, 100)),
      },
      {
        key: 'value',
        pattern: '#,##0',
        values: by(lifetimes, 'customer', ({ value }) => rounded(value, 1)),
      },
    ],
    deals: [
      {
        key: 'chance',
        pattern: '0%',
        values: by(chances, 'deal', (row) => rounded(row['chance'], 100)),
      },
      {
        key: 'risk',
        pattern: '@',
        values: by(risks, 'deal', ({ risk }) => ({ word: `score.risk.${risk}` as TextKey })),
      },
    ],
  };
}

/** One mark a deal, the gravest: rotting, expected close past, no next step. */
const RISKS = `
  WITH marked AS (
    SELECT id AS deal, CASE
      WHEN rotting = 1 THEN 'rotting'
      WHEN expected_no < as_of_no THEN 'late'
      WHEN next_step_no IS NULL AND next_step IS NULL THEN 'no_next_step'
    END AS risk
    FROM open_deals
  )
  SELECT deal, risk FROM marked WHERE risk IS NOT NULL`;

function by(
  rows: readonly ResultRow[],
  id: string,
  score: (row: ResultRow) => Score,
): ReadonlyMap<string, Score> {
  return new Map(rows.map((row) => [String(row[id]), score(row)]));
}

/** Rounded, so that a night in which nothing happened writes nothing. */
function rounded(value: unknown, parts: number): number | null {
  return typeof value === 'number' ? Math.round(value * parts) / parts : null;
}
