import { describe, expect, test } from 'vitest';
import { DASHBOARDS, TABLE_KEYS, tableOf } from '../../src/crm/schema.ts';
import { en } from '../../src/text/en.ts';
import { languageOf, speaker } from '../../src/text/index.ts';
import { zh } from '../../src/text/zh.ts';

const blanksOf = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();

describe('the two catalogues', () => {
  test('have the same keys', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  test('have the same blanks under every key', () => {
    for (const [key, words] of Object.entries(en)) {
      const chinese = (zh as Record<string, string>)[key] ?? '';
      expect({ key, blanks: blanksOf(chinese) }).toEqual({ key, blanks: blanksOf(words) });
    }
  });

  test('name every tab and column', () => {
    const keys = new Set(Object.keys(en));
    const wanted = [...TABLE_KEYS, ...DASHBOARDS].map((tab) => `tab.${tab}`);
    for (const table of TABLE_KEYS) {
      for (const column of Object.keys(tableOf(table).columns)) wanted.push(`column.${column}`);
    }
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });
});

test('blanks are filled in', () => {
  expect(speaker('zh')('tab.deals')).toBe('商机');
  expect(languageOf('zh_CN.UTF-8')).toBe('zh');
  expect(languageOf('en_US')).toBe('en');
  expect(languageOf(undefined)).toBe('en');
});
