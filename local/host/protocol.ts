/** What the thread a script runs in and the thread that owns the workbook say to each other. */

/**
 * By whose leave a script runs: a simple trigger needs none and may do little, a timed one has
 * nobody in front of it, anything else is `full`.
 */
export type Mode = 'simple' | 'timed' | 'full';

/** What a script may know without asking. */
export interface Facts {
  readonly spreadsheetId: string;
  /** Where a person opens the workbook. */
  readonly url: string;
  readonly user: string;
  /** The language of the user's account, `zh-CN`. */
  readonly userLocale: string;
  readonly timeZone: string;
}

/** One execution. `args` is JSON; an event's range is described and made a Range in the thread. */
export interface Start {
  readonly code: string;
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly args: string;
  readonly event: boolean;
  readonly mode: Mode;
  readonly facts: Facts;
  /** Only tell what the bundle declares; nothing is called. */
  readonly inspect?: boolean;
}

export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** What the Sheets service tells beside its message. */
  readonly details?: unknown;
}

/** From the script's thread. `ask` blocks until answered. */
export type FromScript =
  | { readonly kind: 'ask'; readonly service: string; readonly payload: unknown }
  | { readonly kind: 'log'; readonly level: string; readonly line: string }
  | { readonly kind: 'done'; readonly result: string | undefined }
  | { readonly kind: 'failed'; readonly fault: Fault };

export type Answer = { readonly value: unknown } | { readonly fault: Fault };

/** A rectangle of the grid, 1-based as SpreadsheetApp counts. */
export interface Area {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hidden: boolean;
}

export interface BookFacts {
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SheetFacts[];
}

export interface MenuEntry {
  readonly caption: string;
  /** The function an item calls; absent where there is a submenu or a separator. */
  readonly call?: string;
  readonly items?: readonly MenuEntry[];
  readonly separator?: true;
}
