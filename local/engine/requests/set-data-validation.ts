import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { boxOf } from '../box.ts';
import { change, partsOf } from '../cell.ts';
import { checkCondition } from '../conditions.ts';
import { editBox } from '../edit-box.ts';
import type { Handler } from './handler.ts';

/**
 * The rule of every cell of a range, or none. Values written through the API are not held to it,
 * as in Google: the rule is for people's edits.
 */
export const setDataValidation: Handler<'setDataValidation'> = (workbook, { range, rule }) => {
  if (rule) checkCondition(rule.condition, 'validation');
  const box = boxOf(workbook, range);
  const validation = workbook.validations.idOf(rule ? withoutUnset(rule) : undefined);
  editBox(box, (cell) =>
    partsOf(cell).validation === validation ? cell : change(cell, { validation }),
  );
};

type Rule = sheets_v4.Schema$DataValidationRule;

function withoutUnset({ strict, showCustomUi, inputMessage, ...rule }: Rule): Rule {
  return {
    ...rule,
    ...(inputMessage ? { inputMessage } : {}),
    ...(strict ? { strict } : {}),
    ...(showCustomUi ? { showCustomUi } : {}),
  };
}
