import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { type CountryCode, getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { expect, test } from 'vitest';
import { callingCode } from '../../../src/crm/customers/calling-codes.ts';
import { digitsOf } from '../../../src/crm/customers/fold.ts';
import { normalPhone } from '../../../src/crm/customers/phone.ts';

const examples = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('libphonenumber-js/examples.mobile.json'),
    'utf8',
  ),
) as { [country: string]: string };

test.each([
  ['138-0013-8000', 'CN', '+8613800138000'],
  ['８６ １３８ ００１３ ８０００', 'CN', '+8613800138000'],
  ['0086 138 0013 8000', 'US', '+8613800138000'],
  ['(021) 1234 5678 转 12', 'CN', '+862112345678x12'],
  ['(415) 555-0132', 'US', '+14155550132'],
  ['1-415-555-0132 ext. 7', 'US', '+14155550132x7'],
  ['+44 (0)20 7946 0018', 'US', '+442079460018'],
  ['020 7946 0018', 'GB', '+442079460018'],
  ['06 1234 5678', 'IT', '+390612345678'],
  ['tel:+49-30-901820', 'DE', '+4930901820'],
])('%s in %s is %s', (typed, country, normal) => {
  expect(normalPhone(typed, country)).toBe(normal);
});

test.each(['', 'call me', '12', '+1234567890123456', '0000000000', '=1+1'])(
  '%s is none',
  (typed) => {
    expect(normalPhone(typed, 'CN')).toBeNull();
  },
);

test('a number without its country is none where the country is unknown', () => {
  expect(normalPhone('13800138000', 'XX')).toBeNull();
  expect(normalPhone('+8613800138000', 'XX')).toBe('+8613800138000');
});

test('a mobile number of every country, as people there write it, agrees with libphonenumber', () => {
  const wrong = getCountries().filter((country: CountryCode) => {
    const example = examples[country];
    const known = example && parsePhoneNumberFromString(example, country);
    if (!known) return false;
    return [known.formatNational(), known.formatInternational(), known.number].some(
      (typed) => normalPhone(typed, country) !== known.number,
    );
  });
  // Argentina puts a digit in between, which is its own to know.
  expect(wrong).toEqual(['AR']);
});

test('normalising twice is normalising once', () => {
  const typed = fc.stringMatching(/^\+?[0-9 ()-]{5,18}( x[0-9]{1,4})?$/);
  fc.assert(
    fc.property(typed, fc.constantFrom('CN', 'US', 'DE', 'IT', 'RU'), (text, country) => {
      const once = normalPhone(text, country);
      if (once !== null) expect(normalPhone(once, country)).toBe(once);
    }),
  );
});

test('calling codes and digits', () => {
  expect(callingCode('cn')).toBe('86');
  expect(callingCode('XX')).toBeNull();
  expect(digitsOf('+86 138-0013')).toBe('861380013');
});
