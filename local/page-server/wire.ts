/**
 * What the page and its server say to each other; both halves import it.
 *
 * Every address below needs the cookie that `GET /?token=…` sets; a POST needs `Content-Type:
 * application/json` and an Origin of the page's own. A refusal is `{ error: { message } }`, one of
 * the Sheets API is the API's own `{ error: { code, message, status, details? } }`.
 */

import type { Lines } from '../engine/structure/shift.ts';
import type { Area, MenuEntry } from '../host/protocol.ts';

export type { MenuEntry } from '../host/protocol.ts';

/** The header of an answer that names the revision. */
export const REVISION = 'X-Leadsheet-Revision';

/** Zero-based, ends exclusive, as the Sheets API counts; every index is there. */
export interface PageRange {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
}

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
 * `POST /page/edit`: what a person typed, pasted or cleared. `null` leaves a cell alone, '' clears
 * it. Answered with `{ ok: true, revision }` as soon as it is on the disk; triggers run afterwards,
 * for the person of that session; without one, as for an edit by a program, none does.
 */
export interface EditRequest {
  readonly session?: string;
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
export type { Mail as OutboxMail } from '../host/desk/outbox.ts';

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

/**
 * `GET /page/events?language=zh`, one JSON object an event; `&after=ID` for what came after an event,
 * where the browser does not say so itself.
 */
export type PageEvent =
  | {
      /** The first of every connection. Another `session` than before: load everything anew. */
      readonly type: 'hello';
      readonly session: string;
      readonly spreadsheetId: string;
      /** The workbook's name on this machine, `demo.leadsheet`. */
      readonly file: string;
      readonly revision: number;
      readonly user: string;
      readonly language: 'en' | 'zh';
    }
  | {
      /** A batch is on the disk, whoever wrote it. */
      readonly type: 'changed';
      readonly revision: number;
      /** Rows whose cells may differ; no rows where only the rest of a sheet changed. */
      readonly sheets: readonly {
        readonly sheetId: number;
        readonly startRow?: number;
        readonly endRow?: number;
      }[];
      /** Something besides cells changed: tabs, sizes, widths, charts, rules, protection, name. */
      readonly structure: boolean;
      /** Whole rows and columns that came, went or moved, one after the other. */
      readonly moved?: readonly Lines[];
      /** The session whose own call it was; none for an edit, a script or another program. */
      readonly by?: string;
    }
  | UiEventMessage
  | { readonly type: 'select'; readonly range: PageRange }
  /** What the add-on wrote to its console, and what a trigger failed with. */
  | { readonly type: 'log'; readonly level: string; readonly line: string }
  /** The menus were made anew: `GET /page/menu`. */
  | { readonly type: 'menu' }
  | { readonly type: 'outbox' }
  | { readonly type: 'clock' };

export type UiEventMessage = { readonly type: 'ui'; readonly id: string } & (
  | {
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly prompt: string;
      /** `OK`, `OK_CANCEL`, `YES_NO`, `YES_NO_CANCEL`. */
      readonly buttons: string;
    }
  | {
      readonly kind: 'toast';
      readonly message: string;
      readonly title: string;
      readonly seconds: number;
    }
  | {
      readonly kind: 'sidebar' | 'dialog';
      readonly title: string;
      readonly width: number | null;
      readonly height: number | null;
      /** False for a dialog beside which one may go on working. */
      readonly modal: boolean;
      /** `/page/frame/ID`, for an `<iframe sandbox="allow-scripts allow-forms allow-popups">`. */
      readonly src: string;
    }
);

/** From an add-on's frame to the page by postMessage; the page tells the frame by `event.source`. */
export type FromFrame =
  | {
      readonly leadsheet: 'run';
      readonly call: number;
      readonly function: string;
      readonly args: readonly unknown[];
    }
  | { readonly leadsheet: 'close' }
  | { readonly leadsheet: 'size'; readonly width?: number; readonly height?: number }
  | { readonly leadsheet: 'focus' }
  /** F6: out of the frame, to the cross above it. */
  | { readonly leadsheet: 'leave' };

/** From the page to a frame: an answer to its call, or how the page looks now. */
export type ToFrame =
  | { readonly leadsheet: 'look'; readonly dark: boolean }
  | { readonly leadsheet: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly leadsheet: 'answer'; readonly call: number; readonly error: ScriptFailure };

/** The host's rectangle, which counts from 1, of the page's, and back. */
export function areaOf(range: PageRange): Area {
  return {
    sheetId: range.sheetId,
    row: range.startRowIndex + 1,
    column: range.startColumnIndex + 1,
    rows: range.endRowIndex - range.startRowIndex,
    columns: range.endColumnIndex - range.startColumnIndex,
  };
}

export function rangeOf({ sheetId, row, column, rows, columns }: Area): PageRange {
  return {
    sheetId,
    startRowIndex: row - 1,
    endRowIndex: row - 1 + rows,
    startColumnIndex: column - 1,
    endColumnIndex: column - 1 + columns,
  };
}
