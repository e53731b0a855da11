/** What the server tells every page that is open. */

import type { Lines } from '../../engine/structure/shift.ts';
import type { PageRange } from './range.ts';

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
      /** The session whose own call it was; none for a script or another program. */
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
