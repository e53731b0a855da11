/** Finishes `sales/velocity`: the velocity of both periods, and whose doing the change was. */

import type { Model, ResultRow } from '../finish.ts';
import { shapley, wholeParts } from '../models/shapley.ts';

const FACTORS = ['open', 'amount', 'win_rate', 'days'] as const;

/** The four factors of a period; null when one has fewer cases than the floor. */
function factorsOf(row: ResultRow | undefined, floor: number): number[] | null {
  if (row === undefined) return null;
  const [open, won, closed, amounts] = ['open', 'won', 'closed', 'amounts'].map((key) =>
    Number(row[key]),
  );
  if (open! < floor || won! < floor || closed! < floor || amounts! < floor) return null;
  const days = Number(row['days']);
  return days > 0 ? [open!, Number(row['amount']), won! / closed!, days] : null;
}

const velocityOf = ([open, amount, rate, days]: readonly number[]) =>
  (open! * amount! * rate!) / days!;

export const velocity: Model = (rows, { params }) => {
  const floor = Number(params['sample_floor']);
  const [rowNow, rowBefore] = ['now', 'before'].map((period) =>
    rows.find((row) => row['period'] === period),
  );
  const [now, before] = [factorsOf(rowNow, floor), factorsOf(rowBefore, floor)];
  const [value, valueBefore] = [now && velocityOf(now), before && velocityOf(before)];
  const change = value !== null && valueBefore !== null ? value - valueBefore : null;
  const units = (money: number) => Math.round(money * 10_000);
  const parts =
    now && before && change !== null
      ? wholeParts(
          shapley(velocityOf, before, now).map((part) => part * 10_000),
          units(change),
        )
      : null;
  const samples = ['open', 'amounts', 'closed', 'won'].map((key) => Number(rowNow?.[key] ?? 0));
  const total = {
    factor: 'velocity',
    value,
    before: valueBefore,
    effect: change,
    sample: samples[3]!,
  };
  const lines = FACTORS.map((factor, i) => ({
    factor,
    value: now?.[i] ?? null,
    before: before?.[i] ?? null,
    effect: parts === null ? null : parts[i]! / 10_000,
    sample: samples[i]!,
  }));
  return [total, ...lines];
};
