/** What the page and the frames of the add-on say to each other, by postMessage. */

import type { ScriptFailure } from './asked.ts';

/** From a frame to the page, which tells the frame by `event.source`. */
export type FromFrame =
  /** The document stands, its content yet to come: before anybody can press a key in it. */
  | { readonly leadsheet: 'here' }
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
