import { expect, test } from 'vitest';
import { proposalsOf } from '../../../src/crm/funnels/proposals.ts';
import type { LedgerEvent } from '../../../src/crm/records.ts';
import { defaultSettings } from '../../../src/crm/settings.ts';
import { deal, FUNNELS } from '../fixture.ts';

const first = FUNNELS.find(({ kind }) => kind === 'open')!;
const settings = { ...defaultSettings(), sample_floor: 4, calibration_k: 20 };

/** Deals that stood in the first stage for 1, 2, 3 … days; the first `wins` of them were won. */
function history(count: number, wins: number) {
  const deals = Array.from({ length: count }, (_, n) =>
    deal({
      id: `D-000000000${n}`,
      funnel: first.funnel,
      stage: first.stage,
      status: n < wins ? 'won' : 'lost',
      closed_at: `2026-03-${String(n + 2).padStart(2, '0')}T00:00:00`,
    }),
  );
  const deal_history = deals.map(
    ({ id }, n): LedgerEvent => ({
      id: `H-000000000${n}`,
      deal_id: id,
      at: '2026-03-01T00:00:00',
      field: 'created',
      from: null,
      to: first.stage,
      by: null,
      source: 'menu',
    }),
  );
  return { funnels: [{ ...first, probability: 0.5 }], deals, deal_history };
}

test('(wins + k·p) / (settled + k), and the day by which three in four had left', () => {
  const [proposal] = proposalsOf(history(4, 3), settings);
  expect(proposal).toMatchObject({ calibrated: (3 + 20 * 0.5) / 24, usualDays: 3, n: 4 });
});

test('under the sample floor nothing is proposed, only counted', () => {
  expect(proposalsOf(history(3, 3), settings)[0]).toMatchObject({
    calibrated: null,
    usualDays: null,
    n: 3,
  });
});
