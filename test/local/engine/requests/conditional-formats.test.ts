import { describe, expect, test } from 'vitest';
import { box, served } from './batch.ts';

const red = { red: 1 };

describe('conditional formats', () => {
  const rule = (value: string) => ({
    ranges: [box(0, 5, 0, 1)],
    booleanRule: {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] },
      format: { backgroundColor: red },
    },
  });

  test('added, moved, replaced, deleted by index', async () => {
    const book = await served();
    const order = async () => {
      const { conditionalFormats } = await book.sheet();
      return conditionalFormats?.map(
        (one) => one.booleanRule?.condition?.values?.[0]?.userEnteredValue,
      );
    };
    await book.run(
      { addConditionalFormatRule: { rule: rule('a') } },
      { addConditionalFormatRule: { rule: rule('b'), index: 1 } },
    );
    const [moved] = await book.run({
      updateConditionalFormatRule: { sheetId: 0, index: 1, newIndex: 0 },
    });
    expect(moved?.updateConditionalFormatRule).toMatchObject({ oldIndex: 1, newIndex: 0 });
    expect(await order()).toEqual(['b', 'a']);
    const [replaced] = await book.run({
      updateConditionalFormatRule: { index: 1, rule: rule('c') },
    });
    expect(replaced?.updateConditionalFormatRule).toMatchObject({
      newIndex: 1,
      oldRule: { booleanRule: rule('a').booleanRule },
    });
    await book.run({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } });
    expect(await order()).toEqual(['c']);
    expect(await book.refused({ deleteConditionalFormatRule: { sheetId: 0, index: 5 } })).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 5',
    );
  });
});
