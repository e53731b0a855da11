import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, readSettings, settingRows } from '../../src/crm/settings.ts';

describe('the settings of a workbook', () => {
  test('no rows give the defaults', () => {
    const { settings, faults } = readSettings([]);
    expect(faults).toEqual([]);
    expect(settings).toEqual(defaultSettings('en'));
    expect(settings.sample_floor).toBe(10);
    expect(settings.working_days).toEqual([1, 2, 3, 4, 5]);
  });

  test('what is written is read again', () => {
    fc.assert(
      fc.property(
        fc.record({
          language: fc.constantFrom('en' as const, 'zh' as const),
          base_currency: fc.stringMatching(/^[A-Z]{3}$/),
          working_days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
          holidays: fc.subarray(['2026-01-01', '2026-10-01', '2028-02-29']),
          sample_floor: fc.integer({ min: 1, max: 1000 }),
          monthly_discount: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
          digest: fc.boolean(),
        }),
        (changed) => {
          const settings = { ...defaultSettings('en'), ...changed };
          expect(readSettings(settingRows(settings))).toEqual({ settings, faults: [] });
        },
      ),
    );
  });

  test('people may write as they do', () => {
    const { settings, faults } = readSettings([
      { key: 'language', value: 'zh' },
      { key: ' working_days ', value: '6，1、2' },
      { key: 'monthly_discount', value: '1.5%' },
      { key: 'digest', value: '是' },
      { key: 'base_currency', value: 'eur' },
    ]);
    expect(faults).toEqual([]);
    expect(settings.working_days).toEqual([1, 2, 6]);
    expect(settings.monthly_discount).toBeCloseTo(0.015);
    expect(settings.digest).toBe(true);
    expect(settings.base_currency).toBe('EUR');
    expect(settings.phone_country).toBe('CN');
  });

  test('a slip is named and the default stands', () => {
    const { settings, faults } = readSettings([
      { key: 'sample_floor', value: 'many' },
      { key: 'holidays', value: '2026-02-30' },
      { key: 'colour', value: 'red' },
      { key: 'digest', value: 'true' },
      { key: 'digest', value: 'false' },
      { key: 'undo_depth', value: null },
      { key: 'toString', value: '1' },
    ]);
    expect(faults.map(({ rule, key }) => `${rule} ${key}`)).toEqual([
      'setting_invalid sample_floor',
      'setting_invalid holidays',
      'setting_unknown colour',
      'setting_doubled digest',
      'setting_unknown toString',
    ]);
    expect(settings.sample_floor).toBe(10);
    expect(settings.holidays).toEqual([]);
    expect(settings.digest).toBe(true);
    expect(settings.undo_depth).toBe(20);
  });
});
