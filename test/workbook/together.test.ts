import { expect, test } from 'vitest';
import { ask, type Procedure, runSync, type SheetsCall } from '../../src/workbook/procedure.ts';
import { together } from '../../src/workbook/together.ts';

function* values(...ranges: string[]): Procedure<unknown[]> {
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  return (answer.valueRanges ?? []).map(({ range }) => range);
}

function* nothing(asked = false): Procedure<string> {
  if (asked) yield* ask({ method: 'metadata.search', key: 'k' });
  return 'nothing';
}

function* searched(): Procedure<unknown[]> {
  yield* ask({ method: 'metadata.search', key: 'k' });
  return yield* values('C');
}

function run<A, B>(first: Procedure<A>, second: Procedure<B>) {
  const calls: SheetsCall[] = [];
  const results = runSync(together(first, second), (call) => {
    calls.push(call);
    if (call.method !== 'values.batchGet') return {};
    return { valueRanges: call.ranges.map((range) => ({ range })) };
  });
  return { results, calls: calls.map(({ method }) => method) };
}

test('what both read is read in one call, and parted again', () => {
  expect(run(values('A', 'B'), values('C'))).toEqual({
    results: [['A', 'B'], ['C']],
    calls: ['values.batchGet'],
  });
});

test('one that asks nothing, or something else first, holds up nobody', () => {
  expect(run(nothing(), values('C')).results).toEqual(['nothing', ['C']]);
  expect(run(values('A'), nothing()).results).toEqual([['A'], 'nothing']);
  expect(run(values('A'), searched())).toEqual({
    results: [['A'], ['C']],
    calls: ['values.batchGet', 'metadata.search', 'values.batchGet'],
  });
});
