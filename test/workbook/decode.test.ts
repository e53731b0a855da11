import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../src/crm/records.ts';
import { type Column, TABLE_KEYS, tableOf } from '../../src/crm/schema.ts';
import { dateOfDays } from '../../src/crm/time.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { encodeCell, plainValue } from '../../src/workbook/cells.ts';
import { decoderFor, type RawCell } from '../../src/workbook/decode.ts';

const tongues = tonguesOf('en');

function decode(column: Column, raw: RawCell) {
  const rules: string[] = [];
  const value = decoderFor(column, tongues, (rule, severity) => rules.push(`${severity} ${rule}`))(
    raw,
  );
  return { value, rules };
}

const day = fc.integer({ min: -20_000, max: 60_000 }).map(dateOfDays);
const clock = fc
  .integer({ min: 0, max: 86_399 })
  .map((s) => new Date(s * 1000).toISOString().slice(11, 19));
const VALUES: [Column, fc.Arbitrary<FieldValue>][] = [
  [{ type: 'text' }, fc.string({ minLength: 1 }).filter((text) => !text.startsWith('#'))],
  [{ type: 'money' }, fc.integer({ min: -9e11, max: 9e11 })],
  [{ type: 'number' }, fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)],
  [{ type: 'share' }, fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0)],
  [{ type: 'integer' }, fc.integer()],
  [{ type: 'boolean' }, fc.boolean()],
  [{ type: 'date' }, day],
  [{ type: 'datetime' }, fc.tuple(day, clock).map(([date, time]) => `${date}T${time}`)],
  [{ type: 'choice', values: ['open', 'won'] }, fc.constantFrom('open', 'won')],
  [{ type: 'list' }, fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 })],
];

test.each(VALUES)('what is written of %o is read again', (column, values) => {
  fc.assert(
    fc.property(values, (value) => {
      expect(decode(column, plainValue(column, value, tongues[0]))).toEqual({ value, rules: [] });
    }),
  );
});

test('no column of the schema ever throws', () => {
  const raw = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
  for (const table of TABLE_KEYS) {
    for (const column of Object.values(tableOf(table).columns)) {
      fc.assert(
        fc.property(raw, (cell) => decode(column, cell).rules.length <= 2),
        { numRuns: 20 },
      );
    }
  }
});

describe('what people type', () => {
  test.each<[Column, RawCell, FieldValue, string[]]>([
    [{ type: 'date' }, '2026-03-31', '2026-03-31', ['warning date_as_text']],
    [{ type: 'date' }, '2026-02-30', null, ['error not_a_date']],
    [{ type: 'date' }, '03/04/2026', null, ['error not_a_date']],
    [{ type: 'date' }, 20_260_331, null, ['error not_a_date']],
    [{ type: 'date' }, 46_112.75, '2026-03-31', []],
    [{ type: 'datetime' }, '2026-03-31 09:05', '2026-03-31T09:05:00', ['warning date_as_text']],
    [{ type: 'datetime' }, '2026-03-31 25:00', null, ['error not_a_date']],
    [{ type: 'money' }, '1200.5', 12_005_000, ['warning number_as_text']],
    [{ type: 'money' }, '1,200', null, ['error not_a_number']],
    [{ type: 'money' }, 1e12, null, ['error number_too_large']],
    [{ type: 'share' }, '30%', 0.3, ['warning number_as_text']],
    [{ type: 'share' }, 30, null, ['error share_out_of_range']],
    [{ type: 'integer' }, 2.5, null, ['error not_an_integer']],
    [{ type: 'boolean' }, 'TRUE', true, ['warning boolean_as_text']],
    [{ type: 'boolean' }, 1, null, ['error not_a_boolean']],
    [{ type: 'text' }, 536_365, '536365', []],
    [{ type: 'phone' }, 13_800_138_000, '13800138000', []],
    [{ type: 'text' }, '#REF!', null, ['error error_value']],
    [{ type: 'choice', values: ['won'] }, '赢单', 'won', []],
    [{ type: 'choice', values: ['won'] }, ' WON ', 'won', []],
    [{ type: 'choice', values: ['won'] }, 'maybe', null, ['error unknown_choice']],
    [{ type: 'currency' }, 'eur', 'EUR', []],
    [{ type: 'currency' }, '€', null, ['error currency_malformed']],
    [{ type: 'email' }, 'ann at example', 'ann at example', ['warning email_malformed']],
    [{ type: 'money' }, '', null, []],
  ])('%o %o', (column, raw, value, rules) => {
    expect(decode(column, raw)).toEqual({ value, rules });
  });
});

test('text is text, whatever it looks like', () => {
  for (const text of ['=IMPORTXML("https://example.com","//a")', '+1', '0042', "'quoted"]) {
    expect(encodeCell({ type: 'text' }, text, tongues[0])).toEqual({
      userEnteredValue: { stringValue: text },
    });
  }
  expect(encodeCell({ type: 'text' }, null, tongues[0])).toEqual({});
});

test('the choices of a column have a word of their own each, in each language', () => {
  for (const table of TABLE_KEYS) {
    for (const column of Object.values(tableOf(table).columns)) {
      for (const words of tongues) {
        const shown = (column.values ?? []).map((value) => words(`choice.${value}`));
        expect(new Set(shown).size).toBe(shown.length);
      }
    }
  }
});
