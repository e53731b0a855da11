/**
 * An error a person can act on: one sentence naming what was wrong and the remedy, in two
 * languages through its key, and a machine code in `cause.code`.
 */

/** Values for the blanks of a sentence. */
export type Blanks = Readonly<Record<string, string | number>>;

export interface Cause {
  /** Machine code, also the key of the sentence in `src/text` as `error.CODE`. */
  readonly code: string;
  readonly blanks: Blanks;
}

export class LeadsheetError extends Error {
  override readonly cause: Cause;
  constructor(code: string, blanks: Blanks = {}) {
    super(`${code} ${JSON.stringify(blanks)}`);
    this.name = 'LeadsheetError';
    this.cause = { code, blanks };
  }
}
