/**
 * Undo and redo of one's own edits, by writing the values back as edits of their own: the add-on
 * notices them, and what a colleague has changed since is left alone.
 */

import type { Box } from '../book/ranges.ts';

export interface Step {
  readonly sheetId: number;
  readonly box: Box;
  /** As typed; null for a cell that was not touched. */
  readonly before: readonly (readonly (string | null)[])[];
  readonly after: readonly (readonly (string | null)[])[];
}

/** A change of the sheet's build, which cannot be taken back here. */
export type Entry = Step | 'structure';

export class History {
  readonly #done: Entry[] = [];
  readonly #undone: Step[] = [];

  push(entry: Entry): void {
    if (entry === 'structure' && this.#done.at(-1) === 'structure') return;
    this.#done.push(entry);
    this.#undone.length = 0;
    if (this.#done.length > 200) this.#done.shift();
  }

  get last(): Entry | undefined {
    return this.#done.at(-1);
  }

  get next(): Step | undefined {
    return this.#undone.at(-1);
  }

  undone(): void {
    const entry = this.#done.pop();
    if (entry && entry !== 'structure') this.#undone.push(entry);
  }

  redone(): void {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
  }
}
