/** What whoever drives the host gives it and gets from it: the part of the person and the browser. */

import type { Bundle } from './bundle.ts';
import type { SheetsApi } from './desk/workbook.ts';
import type { Area } from './protocol.ts';
import type { Page } from './services/html.ts';
import type { HostState } from './state.ts';

export interface HostOptions {
  readonly spreadsheetId: string;
  readonly api: SheetsApi;
  readonly bundle: Bundle;
  /** The e-mail of the person at the screen. */
  readonly user: string;
  readonly userLocale?: string;
  /** Where a person opens the workbook; as Google would have it when left out. */
  readonly url?: string;
  /** Shared by the hosts of one workbook; one of its own when left out. */
  readonly state?: HostState;
}

/** Something the script shows. `answer` is there for what blocks it until somebody answers. */
export type UiEvent =
  | { readonly kind: 'sidebar' | 'dialog' | 'modeless'; readonly page: Page }
  | {
      readonly kind: 'toast';
      readonly message: string;
      readonly title: string;
      readonly seconds: number;
    }
  | { readonly kind: 'select'; readonly area: Area }
  | { readonly kind: 'log'; readonly level: string; readonly line: string }
  | {
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly prompt: string;
      readonly buttons: string;
    };

/** What was pressed in a dialog, `OK`, `YES`, `CLOSE`, …; the text of a prompt beside it. */
export interface Pressed {
  readonly button: string;
  readonly text?: string;
}

export type UiHandler = (event: UiEvent) => Pressed | undefined | Promise<Pressed | undefined>;

/** An edit of the grid, in Google's words. */
export interface EditEvent {
  readonly area: Area;
  readonly value?: string;
  readonly oldValue?: string;
}
