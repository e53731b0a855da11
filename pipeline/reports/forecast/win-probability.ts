/** Finishes `forecast/win_probability`: fits, tests on later cases, and only then believes. */

import type { Context, Model, ResultRow } from '../finish.ts';
import { encoderOf, type Plan } from '../models/features.ts';
import { brier, chanceOf, fitLogistic, type SparseRow } from '../models/logistic.ts';
import type { ReportTable } from '../report.ts';

const SHOWN = 200;
/** Ridge on numbers of spread one and on words: an owner of four deals says little. */
const PENALTY = 4;
/** Cases without which a fit, or its test, says nothing. */
const LEAST = { fit: 100, test: 50 };
const TESTED = 0.3;

const PLAN: Plan = {
  numbers: ['age', 'in_stage', 'amount', 'activities', 'recent', 'overdue'],
  words: ['stage_no', 'channel', 'owner', 'product'],
  least: 5,
};

export interface Chances {
  /** Open deals, each with `chance` and `basis`. */
  readonly deals: ResultRow[];
  /** What moves a deal's odds most; null where the stage alone speaks. */
  readonly factors: ((row: ResultRow) => Factors) | null;
  /** What the test on later cases found, for the reader. */
  readonly verdict: NonNullable<ReportTable['gap']>;
}

export const winProbability: Model = (rows, context) => {
  const { deals, factors, verdict } = chancesOf(rows, context);
  const worth = (row: ResultRow) => Number(row['amount']) * Number(row['chance'] ?? 0);
  const shown = deals.sort((a, b) => worth(b) - worth(a)).slice(0, SHOWN);
  return { rows: shown.map((row) => ({ ...row, ...factors?.(row) })), gap: verdict };
};

/** The chance of every open deal: the model's where it beat the stage rates, else the stage's. */
export function chancesOf(
  rows: readonly ResultRow[],
  { params }: Pick<Context, 'params'>,
): Chances {
  const open = rows.filter((row) => row['won'] === null);
  const cases = rows.filter((row) => row['won'] !== null);
  const test = tested(cases, Number(params['calibration_k']));
  const byStage = open.map((row) => ({ ...row, chance: row['stage_chance']!, basis: 'stage' }));
  if (test === null) {
    return {
      deals: byStage,
      factors: null,
      verdict: { key: 'report.win.few', blanks: { n: cases.length, least: LEAST.fit } },
    };
  }
  const blanks = { model: test.model.toFixed(3), stage: test.stage.toFixed(3), n: test.n };
  if (test.model >= test.stage) {
    return { deals: byStage, factors: null, verdict: { key: 'report.win.stage', blanks } };
  }
  const { chance, factors } = fitted(cases);
  const deals = open.map((row) => ({ ...row, chance: chance(row), basis: 'model' }));
  return { deals, factors, verdict: { key: 'report.win.model', blanks } };
}

/** Brier scores on the later cases of a model and of stage rates that saw only what was over. */
function tested(
  cases: readonly ResultRow[],
  k: number,
): { model: number; stage: number; n: number } | null {
  const days = cases.map((row) => Number(row['cut_t'])).sort((a, b) => a - b);
  const from = days[Math.floor(days.length * (1 - TESTED))];
  if (from === undefined) return null;
  const later = cases.filter((row) => Number(row['cut_t']) >= from);
  const before = cases.filter((row) => Number(row['closed_t']) < from);
  if (before.length < LEAST.fit || later.length < LEAST.test) return null;
  const won = later.map((row) => row['won'] === 1);
  const { chance } = fitted(before);
  const rate = stageRates(before, k);
  return {
    model: brier(later.map(chance), won),
    stage: brier(later.map(rate), won),
    n: later.length,
  };
}

/** (wins + k·p) / (settled + k) by stage, as `chances` has it; p the typed chance or the mean. */
function stageRates(cases: readonly ResultRow[], k: number): (row: ResultRow) => number {
  const mean = cases.filter((row) => row['won'] === 1).length / cases.length;
  const counts = new Map<unknown, { n: number; wins: number }>();
  for (const row of cases) {
    const count = counts.get(row['stage_no']) ?? { n: 0, wins: 0 };
    count.n++;
    count.wins += Number(row['won']);
    counts.set(row['stage_no'], count);
  }
  return (row) => {
    const { n, wins } = counts.get(row['stage_no']) ?? { n: 0, wins: 0 };
    const p = row['typed'] === null ? mean : Number(row['typed']);
    return n + k === 0 ? mean : (wins + k * p) / (n + k);
  };
}

type Factors = { factor_1: string; factor_2: string; factor_3: string };

interface Fit {
  readonly chance: (row: ResultRow) => number;
  readonly factors: (row: ResultRow) => Factors;
}

function fitted(cases: readonly ResultRow[]): Fit {
  const encoder = encoderOf(cases, PLAN);
  const rows = cases.map(encoder.encode);
  const won = cases.map((row) => row['won'] === 1);
  const beta = fitLogistic(rows, won, encoder.columns, PENALTY);
  const addShares = (sums: Map<string, number>, { at, values }: SparseRow, by: number) => {
    for (const [k, j] of at.entries()) {
      const feature = encoder.featureOf(j);
      if (feature === null) continue;
      sums.set(feature, (sums.get(feature) ?? 0) + by * beta[j]! * values[k]!);
    }
    return sums;
  };
  // A factor is told against the mean deal, so that its sign means more or less than usual.
  let usual: Map<string, number> | undefined;
  const mean = () => {
    const sums = new Map<string, number>();
    for (const row of rows) addShares(sums, row, 1 / rows.length);
    return sums;
  };
  return {
    chance: (row) => chanceOf(beta, encoder.encode(row)),
    factors: (row) => {
      usual ??= mean();
      const own = addShares(new Map(), encoder.encode(row), 1);
      const [first = '', second = '', third = ''] = [...usual]
        .map(([feature, mean]) => ({ feature, by: (own.get(feature) ?? 0) - mean }))
        .filter(({ by }) => Math.abs(by) >= 0.05)
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
        .map(({ feature, by }) => `${feature}_${by > 0 ? 'plus' : 'minus'}`);
      return { factor_1: first, factor_2: second, factor_3: third };
    },
  };
}
