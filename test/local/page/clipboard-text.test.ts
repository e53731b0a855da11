/** Ranges as text for other programs, and back. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromText, toHtml, toText } from '../../../local/page/desk/clipboard-text.ts';

test('cells with tabs, breaks and quotes come back as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', 'é', '中') });
  const lines = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    // An empty last line is what every program ends its text with.
    .filter((all) => all.at(-1)!.some((one) => one !== ''));
  fc.assert(
    fc.property(lines, (all) => {
      expect(fromText(toText(all))).toEqual(all);
    }),
  );
});

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\t\t', [['a', '', '']]],
  ['"two\nlines"\tb', [['two\nlines', 'b']]],
  ['5" pipe\tx', [['5" pipe', 'x']]],
  ['', [['']]],
] as const)('%j', (text, cells) => expect(fromText(text)).toEqual(cells));

test('as a table, nothing of a cell is taken for markup', () => {
  expect(toHtml([['<b>&', 'x\ny']])).toBe(
    '<meta charset="utf-8"><table><tr><td>&lt;b>&amp;</td><td>x<br>y</td></tr></table>',
  );
});
