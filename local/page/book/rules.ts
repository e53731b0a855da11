/** Conditional formats: which colours and styles the cells take on by what they hold. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { cellValue } from '../../engine/cell.ts';
import type { Blocks } from './blocks.ts';
import { mixed, type Rgb, rgbOf } from './color.ts';
import { meetsCondition } from './conditions.ts';
import { type CustomTest, customTest } from './custom-formula.ts';
import { type Box, boxOf, holds } from './ranges.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;
type Condition = sheets_v4.Schema$BooleanCondition;
type Point = sheets_v4.Schema$InterpolationPoint;

export interface Dress {
  readonly background?: Rgb;
  readonly format?: sheets_v4.Schema$CellFormat;
}

interface Kept {
  readonly rule: Rule;
  readonly boxes: readonly Box[];
  /** Of a custom formula; null for one that is not understood here, undefined for other rules. */
  readonly custom: CustomTest | null | undefined;
  stops: [at: number, color: Rgb][] | null;
}

export class Rules {
  readonly #rules: Kept[];
  readonly #blocks: Blocks;
  readonly #size: { readonly rowCount: number; readonly columnCount: number };

  constructor(rules: readonly Rule[], blocks: Blocks, rowCount: number, columnCount: number) {
    this.#blocks = blocks;
    this.#size = { rowCount, columnCount };
    this.#rules = rules.map((rule) => ({
      rule,
      boxes: (rule.ranges ?? []).map((range) => boxOf(range, rowCount, columnCount)),
      custom: customOf(rule),
      stops: null,
    }));
  }

  /** The first rule that holds for the cell, as in Google. */
  dress(row: number, column: number): Dress | null {
    for (const kept of this.#rules) {
      if (!kept.boxes.some((box) => holds(box, row, column))) continue;
      const { booleanRule, gradientRule } = kept.rule;
      const cell = this.#blocks.cell(row, column);
      if (booleanRule?.condition && this.#holds(kept, booleanRule.condition, row, column)) {
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

  /** The custom formula over a cell that only Google computes; '' where there is none. */
  untold(row: number, column: number): string {
    const kept = this.#rules.find(
      ({ custom, boxes }) => custom === null && boxes.some((box) => holds(box, row, column)),
    );
    return kept ? formulaIn(kept.rule) : '';
  }

  #holds({ custom, boxes }: Kept, condition: Condition, row: number, column: number): boolean {
    const cell = this.#blocks.cell(row, column);
    if (custom === undefined) return meetsCondition(cell, condition, false);
    if (custom === null) return false;
    return custom({
      ...this.#size,
      cell: (r, c) => this.#blocks.cell(r, c),
      row,
      column,
      // The formula is written for the first cell of the rule's ranges.
      down: row - Math.min(...boxes.map(({ top }) => top)),
      across: column - Math.min(...boxes.map(({ left }) => left)),
    });
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

const formulaIn = ({ booleanRule }: Rule): string =>
  booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '';

function customOf(rule: Rule): CustomTest | null | undefined {
  const isCustom = rule.booleanRule?.condition?.type === 'CUSTOM_FORMULA';
  return isCustom ? customTest(formulaIn(rule)) : undefined;
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
