/**
 * What the three functions a page can call give back: plain JSON, never an exception.
 *
 * `act(name, input)` does something, `load(view, args)` shows something, `undoLast()` takes the last
 * action back. Words are in the user's language already. Money goes to a page as Money (integers,
 * `src/crm/money.ts`) and comes back as it was typed (`1,200.50`, or 1200.5); days and moments are
 * ISO text in the workbook's time zone both ways.
 */

import type { AnyRecord } from '../crm/records.ts';
import type { TableKey } from '../crm/schema.ts';

export type Answer<T> = Done<T> | Refused;

export interface Done<T> {
  readonly ok: true;
  readonly value: T;
  /** What was done, for a toast. */
  readonly message?: string;
}

export interface Refused {
  readonly ok: false;
  /** Machine code, `gate_fields`. */
  readonly code: string;
  readonly message: string;
  /** What is wrong in which field; empty when it concerns the whole. */
  readonly problems: readonly FieldProblem[];
}

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** What `act` and `undoLast` give. */
export interface Acted {
  /** The row the action was about; of several the first. */
  readonly key: string;
  /** How many of several inputs were done; 1 of one. */
  readonly done: number;
  /** Of several inputs, those that were refused, each by its place in the list. */
  readonly refused: readonly { readonly at: number; readonly message: string }[];
  /** What could be done next. */
  readonly offers: readonly NextStep[];
}

/** A next step to put before the user: a button with its form filled in. */
export interface NextStep {
  readonly offer: string;
  readonly label: string;
  /** The action to send the form with. */
  readonly action: string;
  /** The table whose form it is; `load('form', { table, fields })`. */
  readonly table: TableKey;
  /** What the form begins with; `id` among them where a row is changed. Money is Money. */
  readonly fields: AnyRecord;
}

/** What a page knows from its birth, in `<body data-boot>`. */
export interface Boot {
  readonly view: string;
  readonly args: { readonly [key: string]: unknown };
  readonly language: 'en' | 'zh';
  readonly today: string;
  readonly user: string;
  /** The words it shares with the script, by key; its own it carries. */
  readonly words: { readonly [key: string]: string };
}
