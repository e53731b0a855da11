/** What a method of the API is to the server: one function from parameters and body to an answer. */

import type { Mask } from '../engine/mask.ts';
import type { Workbook } from '../engine/workbook.ts';

/** Parameters of path and query by name; a repeated one keeps all its values. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

/** The workbooks a server has. */
export interface Shelf {
  /** Refuses with 404 what is not there. */
  open(spreadsheetId: string): Workbook;
  create(title: string | undefined): Workbook;
}

export interface Call {
  readonly shelf: Shelf;
  readonly parameters: Parameters;
  /** The parsed body, checked against the method's schema; `{}` when there is none. */
  readonly body: unknown;
  /** What of the answer is wanted. */
  readonly mask: Mask;
  /** Who asks, an e-mail address. */
  readonly user: string;
}

export interface Method {
  /** `values.batchGet`; also how faults and counters name it. */
  readonly name: string;
  readonly verb: 'GET' | 'POST' | 'PUT';
  /** The path below `/v4/spreadsheets`, `{name}` for a parameter. */
  readonly path: string;
  /** Which of the two quotas it counts against. */
  readonly kind: 'read' | 'write';
  /** Parameters a query may have besides those that every method takes. */
  readonly query?: readonly string[];
  /** Schemas of body and answer. */
  readonly request?: string;
  readonly response: string;
  readonly run: (call: Call) => unknown;
}

export function parameter({ parameters }: Call, name: string): string | undefined {
  return parameters.get(name)?.[0];
}

export function workbookOf(call: Call): Workbook {
  return call.shelf.open(parameter(call, 'spreadsheetId') ?? '');
}

/** `true` and `True` are true. */
export function flag(call: Call, name: string): boolean {
  return parameter(call, name)?.toLowerCase() === 'true';
}

/** The lists of an answer that hold something: an empty one is not told. */
export function listed(lists: Readonly<Record<string, readonly unknown[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
