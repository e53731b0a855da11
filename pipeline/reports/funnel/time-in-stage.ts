/** Finishes `funnel/time_in_stage`: quartiles of the stays of each stage. */

import type { Model } from '../finish.ts';
import { groupBy } from '../models/groups.ts';
import { incidence, quantile } from '../models/survival.ts';

export const timeInStage: Model = (rows, { params }) =>
  groupBy(rows, ['funnel', 'stage', 'measure']).map((group) => {
    const first = group[0]!;
    const points = incidence(
      group.map((row) => ({
        time: Number(row['days']),
        ends: [Number(row['ended'])],
        censored: Number(row['stays']) - Number(row['ended']),
      })),
    );
    const sum = (key: string) => group.reduce((all, row) => all + Number(row[key]), 0);
    const stays = sum('stays');
    const after = (share: number) =>
      stays < Number(params['sample_floor']) ? null : quantile(points, share);
    const { funnel, stage, stage_order, measure, limit_days } = first as Record<
      string,
      string | number | null
    >;
    return {
      funnel: funnel!,
      stage: stage!,
      stage_order: stage_order!,
      measure: measure!,
      limit_days: limit_days!,
      stays,
      ended: sum('ended'),
      q1: after(0.25),
      median: after(0.5),
      q3: after(0.75),
    };
  });
