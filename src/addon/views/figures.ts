/** Quick figures: args `{ period }`, one of `PERIODS`. */

import { type Figure, quickFigures } from '../../crm/figures/quick.ts';
import { addDays, dayOf, type LocalDate } from '../../crm/time.ts';
import type { TextKey } from '../../text/index.ts';
import { type Args, textArg } from '../args.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

export const PERIODS = [
  'this_month',
  'last_month',
  'this_quarter',
  'this_year',
  '30_days',
] as const;

export type Period = (typeof PERIODS)[number];

export interface FiguresView {
  readonly period: Period;
  /** Half-open: `to` is not in it. */
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly floor: number;
  readonly figures: readonly (Figure & { readonly label: string; readonly definition: string })[];
}

const TABLES = ['deals', 'funnels', 'rates', 'orders', 'tasks', 'customers', 'cases'] as const;

export function figures(shell: Shell, args: Args): FiguresView {
  const asked = textArg(args, 'period');
  const period = PERIODS.find((one) => one === asked) ?? 'this_month';
  const { book, actor } = look(shell, TABLES);
  const { settings, now } = actor;
  const { from, to } = spanOf(period, dayOf(now));
  const words = (key: string) => shell.say(key as TextKey);
  return {
    period,
    from,
    to,
    currency: settings.base_currency,
    floor: settings.sample_floor,
    figures: quickFigures(book, { from, to }, settings).map((figure) => ({
      ...figure,
      label: words(`figure.${figure.name}`),
      definition: words(`figure.${figure.name}.formula`),
    })),
  };
}

/** The half-open span of a period; a running one ends with today. */
export function spanOf(period: Period, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const to = addDays(today, 1);
  const month = `${today.slice(0, 7)}-01`;
  switch (period) {
    case 'this_month':
      return { from: month, to };
    case 'last_month':
      return { from: `${addDays(month, -1).slice(0, 7)}-01`, to: month };
    case 'this_quarter': {
      const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
      return { from: `${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, to };
    }
    case 'this_year':
      return { from: `${today.slice(0, 4)}-01-01`, to };
    case '30_days':
      return { from: addDays(to, -30), to };
  }
}
