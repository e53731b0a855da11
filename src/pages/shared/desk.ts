/** What every view works with: words, formats, the way to the server and to other views. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Acted, Answer, Boot, Refused } from '../../addon/answer.ts';
import type { ActionName } from '../../crm/actions.ts';
import type { Format } from './format.ts';
import type { Say } from './words.ts';

export interface Place {
  readonly view: string;
  readonly args: { readonly [key: string]: unknown };
}

/** What `act` may be asked for: the rules' actions and those of the add-on itself. */
export type Doable = ActionName | 'set_up' | 'switch_triggers';

export interface Desk extends Format {
  readonly boot: Boot;
  readonly say: Say;
  /** Grows with every change made, so that what is shown is loaded again. */
  readonly version: number;
  /** Opens a view in this page; the way back is kept. */
  go(view: string, args?: Place['args']): void;
  /** The view before, or the start. */
  back(): void;
  /** Gives up what one came for: the view before; without one the page closes. */
  leave(): void;
  readonly canGoBack: boolean;
  /** Does something on the server; says so when it is done, with what could be next. */
  act(name: Doable, input: object, options?: ActOptions): Promise<Answer<Acted>>;
  /** The words of a refusal or of a trouble on the way. */
  words(refused: Refused): string;
}

export interface ActOptions {
  /** No toast: the view shows what happened itself. */
  readonly quiet?: boolean;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('No desk: a view stands outside of the frame.');
  return desk;
}
