import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { checkCondition } from '../conditions.ts';
import { invalid } from '../errors.ts';
import type { Sheet } from '../sheet.ts';
import { gridSheet } from '../structure/axis.ts';
import { fullRange } from '../structure/regions.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;
type Gradient = sheets_v4.Schema$GradientRule;
type Point = sheets_v4.Schema$InterpolationPoint;

/** Puts a rule at an index; the first rule that applies to a cell wins. */
export const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (
  workbook,
  { rule, index },
) => {
  const checked = checkedRule(workbook, rule);
  const { conditionalFormats } = sheetOf(workbook, checked);
  const at = index ?? 0;
  if (at < 0 || at > conditionalFormats.length) {
    throw invalid(`Invalid conditional format index: ${at}`);
  }
  conditionalFormats.splice(at, 0, checked);
};

/** Replaces a rule, or moves it to another index of its sheet. */
export const updateConditionalFormatRule: Handler<'updateConditionalFormatRule'> = (
  workbook,
  { rule, newIndex, sheetId, index },
) => {
  if (Boolean(rule) === (typeof newIndex === 'number')) {
    throw invalid('Exactly one of rule and newIndex must be set.');
  }
  if (rule) {
    const checked = checkedRule(workbook, rule);
    const { sheet, at, old } = found(sheetOf(workbook, checked), index);
    sheet.conditionalFormats[at] = checked;
    return { newRule: structuredClone(checked), newIndex: at, oldRule: old };
  }
  const { sheet, at, old } = found(gridSheet(workbook, sheetId), index);
  const to = newIndex ?? 0;
  if (to < 0 || to >= sheet.conditionalFormats.length) {
    throw invalid(`Invalid conditional format index: ${to}`);
  }
  sheet.conditionalFormats.splice(at, 1);
  sheet.conditionalFormats.splice(to, 0, old);
  return { newRule: structuredClone(old), newIndex: to, oldIndex: at };
};

/** Deletes the rule at an index; the ones after it move up. */
export const deleteConditionalFormatRule: Handler<'deleteConditionalFormatRule'> = (
  workbook,
  { sheetId, index },
) => {
  const { sheet, at, old } = found(gridSheet(workbook, sheetId), index);
  sheet.conditionalFormats.splice(at, 1);
  return { rule: old };
};

function found(sheet: Sheet, index: number | null | undefined) {
  const at = index ?? 0;
  const old = sheet.conditionalFormats[at];
  if (!old) {
    const { sheetId } = sheet.properties;
    throw invalid(`No conditional format on sheet: ${sheetId} at index: ${at}`);
  }
  return { sheet, at, old };
}

function sheetOf(workbook: Workbook, rule: Rule): Sheet {
  return gridSheet(workbook, rule.ranges?.[0]?.sheetId);
}

function checkedRule(workbook: Workbook, rule: Rule | null | undefined): Rule {
  if (!rule?.ranges?.length) throw invalid('A conditional format rule must have a range.');
  const ranges = rule.ranges.map((range) => fullRange(workbook, range));
  if (ranges.some(({ sheetId }) => sheetId !== ranges[0]!.sheetId)) {
    throw invalid('All ranges of a conditional format rule must be on the same sheet.');
  }
  if (Boolean(rule.booleanRule) === Boolean(rule.gradientRule)) {
    throw invalid('Exactly one of booleanRule and gradientRule must be set.');
  }
  if (rule.booleanRule) checkCondition(rule.booleanRule.condition, 'formatting');
  const { gradientRule } = rule;
  return structuredClone({
    ...rule,
    ranges,
    ...(gradientRule ? { gradientRule: checkedGradient(gradientRule) } : {}),
  });
}

function checkedGradient({ minpoint, midpoint, maxpoint, ...rest }: Gradient): Gradient {
  return {
    ...rest,
    minpoint: checkedPoint(minpoint),
    ...(midpoint ? { midpoint: checkedPoint(midpoint) } : {}),
    maxpoint: checkedPoint(maxpoint),
  };
}

/** The least and the greatest have no value: one that is given is dropped, as Google does. */
function checkedPoint(point: Point | undefined): Point {
  const { value, ...rest } = point ?? {};
  if (!rest.type) throw invalid('No interpolationPointType specified.');
  if (rest.type === 'MIN' || rest.type === 'MAX') return rest;
  if (!value) throw invalid('InterpolationPoint.value is required.');
  return { ...rest, value };
}
