/** Finishes `funnel/chance_to_win`: cumulative incidence of winning, by stage and days. */

import type { Model } from '../finish.ts';
import { groupBy } from '../models/groups.ts';
import { incidence } from '../models/survival.ts';

export const chanceToWin: Model = (rows, { params }) =>
  groupBy(rows, ['funnel', 'stage']).map((group) => {
    const points = incidence(
      group.map((row) => ({
        time: Number(row['days']),
        ends: [Number(row['won']), Number(row['lost'])],
        censored: Number(row['open']),
      })),
    );
    const sum = (key: string) => group.reduce((all, row) => all + Number(row[key]), 0);
    const [won, lost, open] = [sum('won'), sum('lost'), sum('open')];
    const few = won + lost + open < Number(params['sample_floor']);
    const by = (days: number, kind = 0) =>
      few ? null : (points.findLast((point) => point.time <= days)?.incidence[kind] ?? 0);
    const { funnel, stage, stage_order } = group[0]! as Record<string, string | number>;
    return {
      funnel: funnel!,
      stage: stage!,
      stage_order: stage_order!,
      deals: won + lost + open,
      won,
      lost,
      open,
      day_30: by(30),
      day_60: by(60),
      day_90: by(90),
      day_180: by(180),
      in_the_end: by(Infinity),
      lost_in_the_end: by(Infinity, 1),
    };
  });
