import { describe, expect, test } from 'vitest';
import { box, served } from './batch.ts';

const red = { red: 1 };

describe('protected, named and banded ranges', () => {
  test('protection: the caller may edit, a warning has no editors', async () => {
    const book = await served();
    const range = { sheetId: 0 };
    const [reply] = await book.run({
      addProtectedRange: { protectedRange: { range, unprotectedRanges: [box(0, 1, 0, 1)] } },
    });
    const made = reply!.addProtectedRange!.protectedRange!;
    expect(made).toMatchObject({ requestingUserCanEdit: true, editors: {} });
    const protectedRangeId = made.protectedRangeId!;
    await book.run({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, description: 'ids' },
        fields: 'description',
      },
    });
    const [kept] = (await book.sheet()).protectedRanges!;
    expect(kept).toMatchObject({ description: 'ids', editors: { users: [expect.any(String)] } });
    await book.run({ deleteProtectedRange: { protectedRangeId } });
    expect((await book.sheet()).protectedRanges).toBeUndefined();
    expect(await book.refused({ deleteProtectedRange: { protectedRangeId } })).toBe(
      `Invalid requests[0].deleteProtectedRange: No protected range with id: ${protectedRangeId}`,
    );
  });

  test('named ranges', async () => {
    const book = await served([[1, 2]]);
    const namedRange = { name: 'deals', range: box(0, 1, 0, 2) };
    const [reply] = await book.run({ addNamedRange: { namedRange } });
    const namedRangeId = reply!.addNamedRange!.namedRange!.namedRangeId!;
    expect(namedRangeId).toMatch(/^\d+$/);
    expect(await book.values('deals')).toEqual([[1, 2]]);
    await book.run({
      updateNamedRange: { namedRange: { namedRangeId, name: 'sales' }, fields: 'name' },
    });
    expect((await book.book()).namedRanges).toMatchObject([{ name: 'sales' }]);
    expect(
      await book.refused({ addNamedRange: { namedRange: { ...namedRange, name: 'SALES' } } }),
    ).toBe(
      'Invalid requests[0].addNamedRange: Cannot add named range with name SALES, ' +
        'a named range with that name already exists.',
    );
    expect(
      await book.refused({ addNamedRange: { namedRange: { ...namedRange, name: 'A1' } } }),
    ).toContain('Invalid named range name: A1');
    await book.run({ deleteNamedRange: { namedRangeId } });
    expect((await book.book()).namedRanges).toBeUndefined();
  });

  test('banding does not overlap', async () => {
    const book = await served();
    const rowProperties = { firstBandColor: red, secondBandColor: { blue: 1 } };
    const bandedRange = { bandedRangeId: 3, range: box(0, 5, 0, 2), rowProperties };
    await book.run({ addBanding: { bandedRange } });
    expect(
      await book.refused({ addBanding: { bandedRange: { ...bandedRange, bandedRangeId: 4 } } }),
    ).toContain('already has alternating background colors');
    const range = box(2, 7, 0, 2);
    await book.run({
      updateBanding: { bandedRange: { bandedRangeId: 3, range }, fields: 'range' },
    });
    expect((await book.sheet()).bandedRanges).toMatchObject([
      { bandedRangeId: 3, range: { startRowIndex: 2, endRowIndex: 7 }, rowProperties },
    ]);
    await book.run({ deleteBanding: { bandedRangeId: 3 } });
    expect((await book.sheet()).bandedRanges).toBeUndefined();
  });
});
