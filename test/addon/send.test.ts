/** What the driver makes of Google's refusals, with the services given to it. */

import { expect, test } from 'vitest';
import type { Google } from '../../src/addon/google.ts';
import { sender } from '../../src/addon/send.ts';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { SheetsCall } from '../../src/workbook/procedure.ts';

const READ: SheetsCall = { method: 'values.batchGet', ranges: ['A'] };
const WRITE: SheetsCall = { method: 'batchUpdate', body: { requests: [] } };

/** A service that fails with these, then answers. */
function driver(failures: readonly (number | string)[]) {
  const left = [...failures];
  const waits: number[] = [];
  let calls = 0;
  const answer = () => {
    calls++;
    const failure = left.shift();
    if (failure === undefined) return { done: true };
    if (typeof failure === 'string') throw new Error(failure);
    throw Object.assign(new Error(`status ${failure}`), { details: { code: failure } });
  };
  const Spreadsheets = { batchUpdate: answer, Values: { batchGet: answer } };
  const google = {
    sheets: { Spreadsheets },
    utilities: { sleep: (ms: number) => void waits.push(ms) },
  } as unknown as Google;
  return { send: sender(google, 'id'), waits, calls: () => calls };
}

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof LeadsheetError) return error.cause.code;
    throw error;
  }
  return 'none';
};

test('a read is asked again, with longer and longer waits', () => {
  const { send, waits } = driver([429, 503, 500, 'Empty response']);
  expect(send(READ)).toEqual({ done: true });
  expect(waits).toHaveLength(4);
  expect(waits[3]).toBeGreaterThan(waits[0]! * 2);
});

test('a write is sent again only when it surely was not done', () => {
  expect(driver([429, 429]).send(WRITE)).toEqual({ done: true });
  for (const failure of [500, 503, 'Service unavailable']) {
    const { send, calls } = driver([failure]);
    expect(codeOf(() => send(WRITE))).toBe('lost_answer');
    expect(calls()).toBe(1);
  }
});

test('what waiting does not help is refused at once, in words', () => {
  expect(codeOf(() => driver([403]).send(READ))).toBe('no_access');
  expect(codeOf(() => driver([400]).send(WRITE))).toBe('google_refused');
  const locked = 'You are trying to edit a protected cell or object.';
  expect(codeOf(() => driver([locked]).send(WRITE))).toBe('no_access');
});

test('a minute is not waited while a person is watching', () => {
  const { send, waits } = driver(Array(50).fill(429));
  expect(codeOf(() => send(WRITE))).toBe('google_busy');
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(24_000);
});
