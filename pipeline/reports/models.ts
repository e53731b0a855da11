/** The reports that a model finishes, by name. */

import { lifetime } from './customers_insight/lifetime.ts';
import type { Model } from './finish.ts';
import { range } from './forecast/range.ts';
import { rangeBacktest } from './forecast/range-backtest.ts';
import { winProbability } from './forecast/win-probability.ts';
import { chanceToWin } from './funnel/chance-to-win.ts';
import { timeInStage } from './funnel/time-in-stage.ts';
import { changes } from './overview/changes.ts';
import { velocity } from './sales/velocity.ts';

export const MODELS: { readonly [report: string]: Model } = {
  'customers_insight/lifetime': lifetime,
  'forecast/range': range,
  'forecast/range_backtest': rangeBacktest,
  'forecast/win_probability': winProbability,
  'funnel/chance_to_win': chanceToWin,
  'funnel/time_in_stage': timeInStage,
  'overview/changes': changes,
  'sales/velocity': velocity,
};
