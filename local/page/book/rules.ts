/** Conditional formats: which colours and styles the cells take on by what they hold. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { cellValue } from '../../engine/cell.ts';
import type { Blocks } from './blocks.ts';
import { mixed, type Rgb, rgbOf } from './color.ts';
import { meetsCondition } from './conditions.ts';
import { type Box, boxOf, holds } from './ranges.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;
type Point = sheets_v4.Schema$InterpolationPoint;

export interface Dress {
  readonly background?: Rgb;
  readonly format?: sheets_v4.Schema$CellFormat;
}

interface Kept {
  readonly rule: Rule;
  readonly boxes: readonly Box[];
  stops: [at: number, color: Rgb][] | null;
}

export class Rules {
  readonly #rules: Kept[];
  readonly #blocks: Blocks;

  constructor(rules: readonly Rule[], blocks: Blocks, rowCount: number, columnCount: number) {
    this.#blocks = blocks;
    this.#rules = rules.map((rule) => ({
      rule,
      boxes: (rule.ranges ?? []).map((range) => boxOf(range, rowCount, columnCount)),
      stops: null,
    }));
  }

  /** The first rule that holds for the cell, as in Google. */
  dress(row: number, column: number): Dress | null {
    for (const kept of this.#rules) {
      if (!kept.boxes.some((box) => holds(box, row, column))) continue;
      const { booleanRule, gradientRule } = kept.rule;
      const cell = this.#blocks.cell(row, column);
      if (booleanRule?.condition && meetsCondition(cell, booleanRule.condition, false)) {
        const format = booleanRule.format ?? {};
        const background = rgbOf(format.backgroundColorStyle, format.backgroundColor);
        return background ? { background, format } : { format };
      }
      const value = gradientRule ? cellValue(cell) : null;
      if (typeof value === 'number') {
        kept.stops ??= this.#stops(kept);
        const background = colorAt(value, kept.stops);
        if (background) return { background };
      }
    }
    return null;
  }

  /** Values changed: the ends of every scale are looked for anew. */
  forget(): void {
    for (const kept of this.#rules) kept.stops = null;
  }

  #stops({ rule, boxes }: Kept): [number, Rgb][] {
    const { minpoint, midpoint, maxpoint } = rule.gradientRule!;
    const values: number[] = [];
    for (const { top, left, bottom, right } of boxes) {
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const value = cellValue(this.#blocks.cell(row, column));
          if (typeof value === 'number') values.push(value);
        }
      }
    }
    values.sort((a, b) => a - b);
    return [minpoint, midpoint, maxpoint].flatMap((point): [number, Rgb][] => {
      const color = point && rgbOf(point.colorStyle, point.color);
      return point && color ? [[place(point, values), color]] : [];
    });
  }
}

/** Where on the scale a point stands. */
function place({ type, value }: Point, sorted: readonly number[]): number {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const given = Number(value ?? 0);
  if (type === 'MIN') return least;
  if (type === 'MAX') return most;
  if (type === 'PERCENT') return least + ((most - least) * given) / 100;
  if (type !== 'PERCENTILE') return given;
  const at = ((sorted.length - 1) * given) / 100;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at % 1);
}

function colorAt(value: number, stops: readonly [number, Rgb][]): Rgb | null {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return null;
  if (value <= first[0]) return first[1];
  for (let at = 1; at < stops.length; at++) {
    const [[from, a], [to, b]] = [stops[at - 1]!, stops[at]!];
    if (value <= to) return mixed(a, b, to === from ? 1 : (value - from) / (to - from));
  }
  return last[1];
}
