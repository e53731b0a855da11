import { expect, test } from 'vitest';
import { fitBgNbd } from '../../../../pipeline/reports/models/bgnbd.ts';
import { seeded } from '../../../../pipeline/reports/models/random.ts';

test('customers who all stop with the same chance: only a ÷ (a + b) is known, and it is found', () => {
  const draw = seeded(7);
  // One order in two weeks on average, the last one with a chance of a tenth, watched for a year.
  const buyers = Array.from({ length: 2000 }, () => {
    let [x, tx] = [0, 0];
    for (let at = 0; ; x++, tx = at) {
      at = tx - 2 * Math.log(1 - draw());
      if (at > 52) break;
      if (x > 0 && draw() < 0.1) return { x: x + 1, tx: at, T: 52, count: 1 };
    }
    return { x, tx, T: 52, count: 1 };
  });
  const { r, alpha, a, b } = fitBgNbd(buyers);
  expect(a + b).toBeLessThanOrEqual(2000.001);
  expect(Math.abs(r / alpha - 0.5)).toBeLessThan(0.02);
  expect(Math.abs(a / (a + b) - 0.1)).toBeLessThan(0.02);
});
