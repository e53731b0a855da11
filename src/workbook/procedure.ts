/**
 * Procedures: work on a workbook, written once for a synchronous and an asynchronous world.
 *
 * Apps Script calls the Sheets API synchronously, Node awaits it. So everything in this folder that
 * needs an answer is a generator: it yields a call, is resumed with its answer, and never knows who
 * sent it. `runSync` drives it in the add-on, `runAsync` in the pipeline and the tests.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';

export type Spreadsheet = sheets_v4.Schema$Spreadsheet;
export type Request = sheets_v4.Schema$Request;
export type BatchUpdate = sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
export type BatchAnswer = sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
export type ValuesAnswer = sheets_v4.Schema$BatchGetValuesResponse;
export type MetadataAnswer = sheets_v4.Schema$SearchDeveloperMetadataResponse;

/** One request to the Sheets API v4. The spreadsheet's id is the driver's business. */
export type SheetsCall =
  | {
      readonly method: 'get';
      readonly fields: string;
      readonly ranges?: readonly string[];
      readonly includeGridData?: boolean;
    }
  | {
      readonly method: 'values.batchGet';
      readonly ranges: readonly string[];
      /** ROWS when left out. Values always come unformatted. */
      readonly majorDimension?: 'ROWS' | 'COLUMNS';
      /** Serial numbers when left out. */
      readonly dates?: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
    }
  | { readonly method: 'metadata.search'; readonly key: string; readonly value?: string }
  | { readonly method: 'batchUpdate'; readonly body: BatchUpdate; readonly fields?: string };

interface Answers {
  get: Spreadsheet;
  'values.batchGet': ValuesAnswer;
  'metadata.search': MetadataAnswer;
  batchUpdate: BatchAnswer;
}

export type AnswerTo<C extends SheetsCall> = Answers[C['method']];

/** A procedure returning `T`. */
export type Procedure<T> = Generator<SheetsCall, T, unknown>;

/** Yields one call and gives its typed answer: `const book = yield* ask({ method: 'get', … })`. */
export function* ask<C extends SheetsCall>(call: C): Generator<SheetsCall, AnswerTo<C>, unknown> {
  return (yield call) as AnswerTo<C>;
}

/** Runs a procedure where calls answer at once; an error of `send` is thrown inside it. */
export function runSync<T>(procedure: Procedure<T>, send: (call: SheetsCall) => unknown): T {
  let step = procedure.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = send(step.value);
    } catch (error) {
      step = procedure.throw(error);
      continue;
    }
    step = procedure.next(answer);
  }
  return step.value;
}

/** Runs a procedure where calls are awaited; an error of `send` is thrown inside it. */
export async function runAsync<T>(
  procedure: Procedure<T>,
  send: (call: SheetsCall) => Promise<unknown>,
): Promise<T> {
  let step = procedure.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = await send(step.value);
    } catch (error) {
      step = procedure.throw(error);
      continue;
    }
    step = procedure.next(answer);
  }
  return step.value;
}
