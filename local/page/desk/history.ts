/**
 * Undo and redo of one's own changes. Values are written back as edits of their own, so that the
 * add-on notices them and what a colleague has changed since is left alone; changes of a sheet's
 * build are answered with their opposite, where there is one.
 */

import type { Lines } from '../../engine/structure/shift.ts';
import type { Request } from '../wire/api.ts';
import { followedDeeds } from './follow-deeds.ts';
import type { Step } from './step.ts';

/** What was typed or pasted at one go. */
export interface Typed {
  readonly kind: 'typed';
  readonly steps: readonly Step[];
  /** Formats and rules that came along. */
  readonly dress?: Built;
  /** What takes the rows and columns away that were added for it. */
  readonly added?: readonly Request[];
}

/** A change of build: `back` undoes it, null where nothing does. */
export interface Built {
  readonly kind: 'built';
  /** The sheet whose rows or columns it counts. */
  readonly sheetId: number | null;
  readonly forth: readonly Request[];
  readonly back: readonly Request[] | null;
}

export type Deed = Typed | Built;

export class History {
  #done: Deed[] = [];
  #undone: Deed[] = [];

  push(deed: Deed): void {
    this.#done.push(deed);
    this.#undone = [];
    if (this.#done.length > 200) this.#done.shift();
  }

  get last(): Deed | undefined {
    return this.#done.at(-1);
  }

  get next(): Deed | undefined {
    return this.#undone.at(-1);
  }

  undone(): void {
    const deed = this.#done.pop();
    if (deed && !(deed.kind === 'built' && deed.back === null)) this.#undone.push(deed);
  }

  redone(deed: Deed | undefined = this.next): void {
    this.#undone.pop();
    if (deed) this.#done.push(deed);
  }

  /** Somebody else moved rows or columns: every deed goes along, or is forgotten. */
  follow(lines: Lines): void {
    this.#done = followedDeeds(this.#done, lines, 'back');
    this.#undone = followedDeeds(this.#undone, lines, 'forth');
  }
}
