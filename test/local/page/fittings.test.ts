/** What leads from what stands on a sheet back to what stood there. */

import { expect, test } from 'vitest';
import { fittings } from '../../../local/page/desk/fittings.ts';

const range = (startRowIndex: number, endRowIndex: number) => ({ startRowIndex, endRowIndex });
const rule = (from: number) => ({ ranges: [range(from, from + 1)], booleanRule: {} });
const was = {
  properties: { sheetId: 4 },
  conditionalFormats: [rule(1), rule(2)],
  protectedRanges: [
    { protectedRangeId: 1, range: range(0, 9), requestingUserCanEdit: true },
    { protectedRangeId: 2, range: range(3, 5) },
  ],
  basicFilter: { range: range(0, 9) },
  bandedRanges: [{ bandedRangeId: 7, range: range(0, 4) }],
  charts: [{ chartId: 8, spec: { title: 'a' }, position: {} }],
};

test('nothing for what has stayed as it was', () => expect(fittings(was, was)).toEqual([]));

test('all of it for a sheet that is made anew', () => {
  const kinds = fittings(was, {}).map((request) => Object.keys(request)[0]);
  expect(kinds).toEqual([
    'addConditionalFormatRule',
    'addConditionalFormatRule',
    'addProtectedRange',
    'addProtectedRange',
    'setBasicFilter',
    'addBanding',
    'addChart',
  ]);
});

test('rules are all replaced, for they go by their place; others by their id', () => {
  const is = {
    ...was,
    conditionalFormats: [rule(1)],
    protectedRanges: [{ protectedRangeId: 1, range: range(0, 8), requestingUserCanEdit: true }],
  };
  expect(fittings(was, is)).toEqual([
    { deleteConditionalFormatRule: { sheetId: 4, index: 0 } },
    { addConditionalFormatRule: { rule: rule(1), index: 0 } },
    { addConditionalFormatRule: { rule: rule(2), index: 1 } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 2, range: range(3, 5) } } },
    {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 1, range: range(0, 9), unprotectedRanges: [] },
        fields: 'range,unprotectedRanges',
      },
    },
  ]);
});
