import { expect, test } from 'vitest';
import { calledOf, peopleIn } from '../../../pipeline/dashboards/people.ts';

const called = (names: Record<string, string>, ...seen: string[]) =>
  Object.fromEntries(calledOf(new Map(Object.entries(names)), seen));

test('a name where it is known, capitals or not, else what stands before the @', () => {
  expect(
    called({ 'Ann@example.com': 'Ann Sample' }, 'ann@example.com', 'gone@example.com'),
  ).toEqual({ 'ann@example.com': 'Ann Sample', 'gone@example.com': 'gone' });
});

test('two of one name, and two of one beginning, stay two', () => {
  expect(
    called(
      { 'ann@example.com': 'Ann Sample', 'ann.two@example.com': 'Ann Sample' },
      'lee@example.com',
      'Lee@old.example',
      'ann@old.example',
    ),
  ).toEqual({
    'ann@example.com': 'Ann Sample (ann)',
    'ann.two@example.com': 'Ann Sample (ann.two)',
    'lee@example.com': 'lee@example.com',
    'lee@old.example': 'lee@old.example',
    'ann@old.example': 'ann',
  });
  const twins = { 'ann@example.com': 'Ann', 'ann@old.example': 'Ann' };
  expect(called(twins)).toEqual({
    'ann@example.com': 'Ann (ann@example.com)',
    'ann@old.example': 'Ann (ann@old.example)',
  });
});

test('somebody unknown is not taken for one who is called so', () => {
  expect(called({ 'a.sample@example.com': 'Ann' }, 'ann@example.com')).toEqual({
    'a.sample@example.com': 'Ann (a.sample)',
    'ann@example.com': 'ann@example.com',
  });
});

test('everybody is found whom a report names', () => {
  const columns = [
    { key: 'title', kind: 'text' as const },
    { key: 'owner', kind: 'text' as const },
  ];
  const rows = [
    ['a@x', 'ann@example.com'],
    ['b', ''],
    ['c', null],
  ];
  expect([...peopleIn([{ report: 'sales/x', columns, rows } as never])]).toEqual([
    'ann@example.com',
  ]);
});
