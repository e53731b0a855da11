import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, parseMask, project } from '../../../local/engine/mask.ts';

const VALUE = { a: { b: 1, c: [{ d: 2, e: 3 }] }, f: 4 };

describe('a mask', () => {
  test.each([
    ['*', VALUE],
    ['f', { f: 4 }],
    ['a.b', { a: { b: 1 } }],
    ['a/c/d', { a: { c: [{ d: 2 }] } }],
    ['a(b,c(e)),f', { a: { b: 1, c: [{ e: 3 }] }, f: 4 }],
    ['a.b,a.c', { a: VALUE.a }],
    ['a.*', { a: VALUE.a }],
    ['a.c.d, a.b', { a: { b: 1, c: [{ d: 2 }] } }],
  ])('%s cuts a value down', (text, cut) => {
    expect(project(VALUE, parseMask(text)!)).toEqual(cut);
  });

  test.each(['', 'a.', 'a(b', 'a)b', ',a', 'a,,b', 'a(,)', 'a b'])('%j is none', (text) => {
    expect(parseMask(text)).toBeUndefined();
  });

  test('an update writes the masked fields, and clears those that are not given', () => {
    const target = { a: { b: 1, c: 2 }, f: 4 };
    expect(assign(target, { a: { b: 9, c: 9 } } as typeof target, parseMask('a.b')!)).toEqual({
      a: { b: 9, c: 2 },
      f: 4,
    });
    expect(assign(target, {} as typeof target, parseMask('a.b,f')!)).toEqual({ a: { c: 2 } });
    expect(target).toEqual({ a: { b: 1, c: 2 }, f: 4 });
  });

  test('what a mask cuts out of a value is what assigning it to nothing gives', () => {
    const masks = fc.constantFrom('a', 'a.b', 'f,a.b', 'f', 'a(b),f');
    fc.assert(
      fc.property(masks, fc.integer(), fc.integer(), (text, b, f) => {
        const mask = parseMask(text)!;
        const value = { a: { b }, f };
        expect(assign<object>({}, value, mask)).toEqual(project(value, mask));
      }),
    );
  });
});
