/** One number as a tile: how it changed, and how it went over the last twelve months. */

import type { Board } from '../board.ts';
import type { Tile } from '../page.ts';
import { numberAt, textAt } from '../row.ts';
import { trendOf } from '../trend.ts';
import { intervalText } from './interval.ts';

export interface TileChoice {
  readonly report: string;
  readonly label: string;
  readonly kind: Tile['kind'];
  readonly value: number | null;
  readonly before?: number | null;
  /** How many rows the value stands on, where that is known. */
  readonly sample?: number;
  /** Whether more is better; left out, a change has no colour. */
  readonly better?: 'more' | 'less' | undefined;
  /** The measure of `overview/trend` that tells how it went. */
  readonly trend?: string | undefined;
  /** The bounds of a rate. */
  readonly interval?: { readonly low: number | null; readonly high: number | null } | null;
}

/**
 * A tile. A share changes by points, everything else by a share of what it was; nothing is said
 * where either side is missing or the base is zero.
 */
export function tileOf(board: Board, choice: TileChoice): Tile {
  const { value, kind } = choice;
  const change = changeOf(board, choice);
  const trend = choice.trend && monthsOf(board, choice.trend);
  const interval = intervalText(board, choice.interval?.low, choice.interval?.high);
  const note = [board.note(choice.report), interval].filter(Boolean).join('\n');
  return {
    label: choice.label,
    kind,
    value: value ?? missing(board, choice),
    ...(kind === 'money' && value !== null && { symbol: board.figures.symbol }),
    ...(change && { change }),
    ...(trend && { trend }),
    ...(note && { note }),
  };
}

/** Too few rows for a rate is said; a sum or count that is not there is only a dash. */
function missing(board: Board, { kind, sample }: TileChoice): string | null {
  if (
    sample === 0 ||
    (kind === 'money' && sample !== undefined && sample >= board.facts.sampleFloor)
  )
    return null;
  return board.say('page.too_few');
}

/** The measure month by month, whole months only: a month half gone would look like a fall. */
function monthsOf(board: Board, measure: string): Tile['trend'] {
  const rows = board.peek('overview/trend');
  const bars = trendOf(rows.map((row) => numberAt(row, measure)));
  if (!bars) return undefined;
  const [first, last] = [rows.slice(-12)[0], rows.at(-1)].map((row) => textAt(row, 'month'));
  return { bars, note: board.say('page.trend_note', { first: first ?? '', last: last ?? '' }) };
}

function changeOf(board: Board, { kind, value, before, better }: TileChoice): Tile['change'] {
  if (value === null || before === null || before === undefined) return undefined;
  if (kind !== 'share' && before === 0) return undefined;
  const delta = kind === 'share' ? value - before : (value - before) / Math.abs(before);
  const by = board.figures.signed(
    kind === 'share' ? delta * 100 : delta,
    kind === 'share' ? 'number' : 'share',
  );
  const was = board.figures.of(before, kind);
  const good =
    better === undefined || delta === 0
      ? 'flat'
      : delta > 0 === (better === 'more')
        ? 'good'
        : 'bad';
  const text = board.say(kind === 'share' ? 'change.points' : 'change.share', { by, was });
  return { text, tone: good };
}
