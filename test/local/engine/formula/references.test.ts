import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedFormula } from '../../../../local/engine/formula/moved.ts';
import {
  mapReferences,
  printReference,
  type Reference,
} from '../../../../local/engine/formula/references.ts';
import { referenceTexts } from './arbitrary.ts';

function found(formula: string): string[] {
  const references: Reference[] = [];
  mapReferences(formula, (reference) => {
    references.push(reference);
    return reference;
  });
  return references.map(printReference);
}

test.each([
  ['=A1+$B$2*C$3-$D4', ['A1', '$B$2', 'C$3', '$D4']],
  ['=SUM(A1:B2, A:C, 2:5, A2:A, $A$2:B)', ['A1:B2', 'A:C', '2:5', 'A2:A', '$A$2:B']],
  ["='Big deals'!A1 + Sheet1!B2:C3 + 销售!D4", ["'Big deals'!A1", 'Sheet1!B2:C3', "'销售'!D4"]],
  ["='it''s'!A1", ["'it''s'!A1"]],
  ['="A1 and ""B2""" & C3', ['C3']],
  ['=LOG10(A1) + x1y + Q1_2026 + A1B + TAX_2024', ['A1']],
  ['=A1:INDEX(B:B, 3)', ['A1', 'B:B']],
  ['=IF(A1=#REF!, Sheet1!name, 1.5e3)', ['A1']],
  ['="unclosed A1', []],
  ['=ABCD1 + A0 + A1.5', []],
])('%s', (formula, references) => {
  expect(found(formula)).toEqual(references);
});

test('what is not changed stays to the letter, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(mapReferences(text, (reference) => reference)).toBe(text);
    }),
  );
});

test('a reference that was printed is read as it was', () => {
  fc.assert(
    fc.property(fc.array(referenceTexts, { maxLength: 5 }), (texts) => {
      expect(found(`=f(${texts.join(';')})`)).toEqual(texts);
    }),
  );
});

describe('copying a formula', () => {
  test('moves whole columns and rows, and holds what is fixed', () => {
    expect(movedFormula('=A:A+$B:C+2:2+A2:A+A$2:$B', 1, 2)).toBe('=C:C+$B:E+3:3+C3:C+C$2:$B');
    expect(movedFormula('=SUM(B2:C3)', -2, 0)).toBe('=SUM(#REF!)');
  });

  test('there and back is no change', () => {
    fc.assert(
      fc.property(referenceTexts, fc.nat(30), fc.nat(30), (text, rows, columns) => {
        const there = movedFormula(`=${text}`, rows, columns);
        expect(movedFormula(there, -rows, -columns)).toBe(`=${text}`);
      }),
    );
  });
});
