import { expect, test } from 'vitest';
import { en } from '../../src/text/en.ts';
import { filled } from '../../src/text/filled.ts';
import { speaker } from '../../src/text/index.ts';
import { zh } from '../../src/text/zh.ts';

test('a blank takes its value, and one that nobody gave stays empty', () => {
  expect(filled('{a} of {b}', { a: 1 })).toBe('1 of ');
  expect(filled('no blanks')).toBe('no blanks');
});

test.each([
  [0, '0 deals stand'],
  [1, '1 deal stands'],
  [2, '2 deals stand'],
  ['1,001', '1,001 deals stand'],
  [-1, '-1 deals stand'],
])('of %s the word has its form', (n, words) => {
  expect(filled('{n} {n|deal stands|deals stand}', { n })).toBe(words);
});

test('what is counted reads rightly at 1', () => {
  const t = speaker('en');
  expect(t('pages.funnel.days', { days: 1 })).toBe('1 day');
  expect(t('pages.find.size', { count: 1 })).toBe('1 customer');
  expect(t('digest.subject', { count: 1 })).toBe('1 thing to do today');
  expect(t('error.stage_in_use', { count: 1, stage: 'Lead' })).toBe(
    '1 deal stands in Lead; choose another stage that it moves to.',
  );
});

test('no count stands before a word that only fits many', () => {
  const counts = /\{(?:count|n|days|rows|tasks|deals|hours)\} (?!\{)\w*s\b/;
  const told = /^(?:action|addon|digest|error|figure|pages)\./;
  const wrong = Object.entries(en).filter(([key, words]) => told.test(key) && counts.test(words));
  // Asked of more than twenty rows, told of more than one, and of rows by the thousand or more.
  const many = [
    'addon.confirm_rows',
    'addon.done_n',
    'error.frame_too_large',
    'error.too_many_cells',
  ];
  expect(wrong.map(([key]) => key).filter((key) => !many.includes(key))).toEqual([]);
});

test('Chinese has no such forms', () => {
  expect(Object.values(zh).filter((words) => /\{\w+\|/.test(words))).toEqual([]);
});
