/** Answers known from elsewhere, on data kept beside the repository. */

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitBgNbd } from '../../../../pipeline/reports/models/bgnbd.ts';
import { fitGammaGamma } from '../../../../pipeline/reports/models/gamma-gamma.ts';
import {
  incidence,
  logRank,
  quantile,
  survivalAt,
} from '../../../../pipeline/reports/models/survival.ts';
import { daysOf } from '../../../../src/crm/time.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const here = existsSync(data);
const known = here ? test : test.skip;
if (!here) console.warn('../shared/data is not present: the tests of known answers are skipped');

const linesOf = (file: string) => readFileSync(new URL(file, data), 'utf8').trim().split('\n');

/** The published summary of the data gives weeks to two places. */
const hundredths = (weeks: number) => Math.round(weeks * 100) / 100;

/** CDNOW as papers use it: 39 weeks of calibration, same-day purchases merged, in weeks. */
function cdnow() {
  const start = daysOf('1997-01-01');
  const end = daysOf('1997-09-30');
  const purchases = new Map<string, Map<number, number>>();
  for (const line of linesOf('cdnow/CDNOW_sample.txt')) {
    const [, id = '', date = '', , dollars = ''] = line.trim().split(/\s+/);
    const day = daysOf(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
    if (day < start || day > end) continue;
    const days = purchases.get(id) ?? new Map<number, number>();
    days.set(day, (days.get(day) ?? 0) + Number(dollars));
    purchases.set(id, days);
  }
  return [...purchases.values()].map((days) => {
    const order = [...days.keys()].sort((a, b) => a - b);
    const [first, last] = [order[0]!, order.at(-1)!];
    const spent = order.slice(1).reduce((sum, day) => sum + days.get(day)!, 0);
    const x = order.length - 1;
    return {
      x,
      tx: hundredths((last - first) / 7),
      T: hundredths((end - first) / 7),
      m: x === 0 ? 0 : spent / x,
      count: 1,
    };
  });
}

known('CDNOW: BG/NBD', () => {
  const fit = fitBgNbd(cdnow());
  expect(fit.r).toBeCloseTo(0.2426, 4);
  expect(fit.alpha).toBeCloseTo(4.4135, 3);
  expect(fit.a).toBeCloseTo(0.7929, 3);
  expect(fit.b).toBeCloseTo(2.4258, 3);
  expect(fit.logLikelihood).toBeCloseTo(-9582.4256, 3);
});

known('CDNOW: Gamma–Gamma', () => {
  const fit = fitGammaGamma(cdnow());
  expect(fit.p).toBeCloseTo(6.25, 2);
  expect(fit.q).toBeCloseTo(3.74, 2);
  expect(fit.gamma).toBeCloseTo(15.45, 1);
});

known('lung: Kaplan–Meier and the log-rank test', () => {
  const patients = linesOf('survival/lung.csv')
    .slice(1)
    .map((line) => {
      const [, time, status, , sex] = line.split(',').map(Number);
      // The file says 1 for dead and 0 for censored.
      return { time: time!, ended: status === 1, group: sex! - 1 };
    });
  const times = [...new Set(patients.map((one) => one.time))].sort((a, b) => a - b);
  const points = incidence(
    times.map((time) => {
      const now = patients.filter((one) => one.time === time);
      const ended = now.filter((one) => one.ended).length;
      return { time, ends: [ended], censored: now.length - ended };
    }),
  );
  expect(quantile(points, 0.5)).toBe(310);
  expect(survivalAt(points, 365)).toBeCloseTo(0.40924162, 8);
  expect(logRank(patients)).toBeCloseTo(10.32674, 5);
});
