/**
 * What the page asks its server.
 *
 * Every address needs the cookie that `GET /?token=…` sets; a POST needs `Content-Type:
 * application/json` and an Origin of the page's own. A refusal is `{ error: { message } }`, one of
 * the Sheets API is the API's own `{ error: { code, message, status, details? } }`.
 */

import type { MenuEntry } from '../../host/protocol.ts';
import type { PageRange } from './range.ts';

export type { MenuEntry } from '../../host/protocol.ts';

/** The header of an answer that names the revision. */
export const REVISION = 'X-Leadsheet-Revision';

/**
 * `POST /page/call`: a method of the Sheets API v4 by its name (`values.batchGet`). Beside the
 * answer, in a header, the revision it left the workbook at.
 */
export interface CallRequest {
  /** Named in the event of what the call changed, so that the page knows its own. */
  readonly session?: string;
  readonly method: string;
  readonly params?: Readonly<Record<string, string | readonly string[] | boolean | number>>;
  readonly body?: unknown;
}

/**
 * `POST /page/edit`: what a person typed, pasted or cleared, with what belongs to it: one batch, all
 * of it or none. Answered with `{ ok: true, revision }` as soon as it is on the disk; triggers run
 * afterwards, for the person of that session; without one, as for an edit by a program, none does.
 */
export interface EditRequest extends PageCells {
  readonly session?: string;
  /** Cells elsewhere, as those that a cut has emptied: an edit of their own to the triggers. */
  readonly also?: readonly PageCells[];
  /** Requests of the Sheets API before the cells: the rows that they need. */
  readonly before?: readonly object[];
  /** And after them: the formats that came along. */
  readonly after?: readonly object[];
}

/** As typed, from a cell on: `null` leaves a cell alone, '' clears it. */
export interface PageCells {
  readonly sheetId: number;
  readonly startRow: number;
  readonly startColumn: number;
  readonly values: readonly (readonly (string | null)[])[];
}

/** `POST /page/selection`: `active` is the cell with the cursor, among `ranges` or alone. */
export interface SelectionRequest {
  readonly session: string;
  readonly sheetId: number;
  readonly ranges: readonly Omit<PageRange, 'sheetId'>[];
  readonly active?: { readonly row: number; readonly column: number };
}

/** `GET /page/menu?session=ID`. */
export type MenuAnswer = readonly MenuEntry[];

/** `POST /page/menu`: answered with `{ ok: true }` or `{ error }` when the function has ended. */
export interface MenuRequest {
  readonly session: string;
  readonly function: string;
}

/** `POST /page/run`: `google.script.run` of an add-on page, answered with `{ value }` or `{ error }`. */
export interface RunRequest {
  readonly session: string;
  /** The id of the ui event that showed the page. */
  readonly frame: string;
  readonly function: string;
  readonly args: readonly unknown[];
}

export interface ScriptFailure {
  readonly name: string;
  readonly message: string;
}

/** `POST /page/ui`: what was pressed; for a page that was closed, without an answer. */
export interface UiRequest {
  readonly session: string;
  readonly id: string;
  readonly answer?: { readonly button: string; readonly text?: string };
}

/** `GET /page/outbox`, newest last. */
export type { Mail as OutboxMail } from '../../host/desk/outbox.ts';

/** `GET /page/clock`: the time triggers. `POST /page/clock { id }` runs one now. */
export interface ClockTrigger {
  readonly id: string;
  readonly function: string;
  readonly owner: string;
  /** `{ everyDays: 1, atHour: 7 }`, as ScriptApp's builder was told. */
  readonly when: Readonly<Record<string, number | string>>;
  /** ISO instants; null for never, and for what the clock cannot tell. */
  readonly lastRun: string | null;
  readonly nextRun: string | null;
}
