/** Finishes `customers_insight/lifetime`: fits both models, then tells of each customer. */

import type { Model, ResultRow } from '../finish.ts';
import { aliveChance, type Buyer, expectedPurchases, fitBgNbd } from '../models/bgnbd.ts';
import { expectedValue, fitGammaGamma } from '../models/gamma-gamma.ts';

const SHOWN = 200;
/** Repeat customers below which neither model is fitted. */
const LEAST = 20;
/** Customers a fit looks at: every n-th beyond, for the likelihood is a sum over all of them. */
const FITTED = 4000;
const WEEKS_A_MONTH = 365.25 / 7 / 12;

/** Above it the model takes a customer for certain to come again. */
const CERTAIN = 0.995;

export const lifetime: Model = (rows, { params }) => {
  const all = lifetimesOf(rows, params);
  const first = all.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, SHOWN);
  const nobodyLeaves =
    all.length > 0 && all.every(({ alive }) => alive === null || alive > CERTAIN);
  if (!nobodyLeaves) return first;
  return { rows: first, gap: { key: 'report.gap.nobody_leaves', blanks: {} } };
};

/** Both models' words on every customer; none at all where too few come back. */
export function lifetimesOf(rows: readonly ResultRow[], params: ResultRow) {
  const repeats = rows.filter((row) => Number(row['x']) > 0);
  if (repeats.length < Math.max(LEAST, Number(params['sample_floor']))) return [];
  const sample = thin(rows);
  const bgnbd = fitBgNbd(sample.map((row) => ({ ...buyerOf(row), count: 1 })));
  const spending = fitGammaGamma(thin(repeats).map(spenderOf));
  const discount = Number(params['monthly_discount']);
  return rows.map((row) => {
    const buyer = buyerOf(row);
    const alive = aliveChance(bgnbd, buyer);
    const orders = (weeks: number) => expectedPurchases(bgnbd, buyer, weeks);
    const repeat = buyer.x > 0;
    const worth = repeat && spending.q > 1 ? expectedValue(spending, spenderOf(row)) : null;
    const { customer, name, owner, last_order } = row;
    return {
      customer: customer!,
      name: name!,
      owner: owner!,
      last_order: last_order!,
      repeats: buyer.x,
      alive,
      orders_13: orders(13),
      orders_52: orders(52),
      order_value: worth,
      value: worth === null ? null : worth * discounted(orders, discount),
    };
  });
}

/** Orders of the next twelve months, each month's worth less by the discount. */
function discounted(orders: (weeks: number) => number, discount: number): number {
  let [sum, before] = [0, 0];
  for (let month = 1; month <= 12; month++) {
    const by = orders(month * WEEKS_A_MONTH);
    sum += (by - before) / (1 + discount) ** month;
    before = by;
  }
  return sum;
}

function buyerOf(row: ResultRow): Buyer {
  return { x: Number(row['x']), tx: Number(row['tx']), T: Number(row['age']), count: 1 };
}

function spenderOf(row: ResultRow) {
  return { x: Number(row['x']), m: Number(row['m'] ?? 0) };
}

function thin(rows: readonly ResultRow[]): ResultRow[] {
  const step = Math.max(1, Math.ceil(rows.length / FITTED));
  return rows.filter((_, i) => i % step === 0);
}
