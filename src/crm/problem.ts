/** What is wrong with an input, field by field, so that a form can say it where it belongs. */

import { type Blanks, LeadsheetError } from './errors.ts';

export interface Problem {
  readonly field: string;
  /** `error.CODE` has its sentence. */
  readonly code: string;
  readonly blanks: Blanks;
}

/** An input refused; its own code and blanks are those of the first problem. */
export class InvalidInput extends LeadsheetError {
  readonly problems: readonly Problem[];
  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems[0].code, problems[0].blanks);
    this.name = 'InvalidInput';
    this.problems = problems;
  }
}

/** A problem of one field; the field's name and the value go into the sentence. */
export function problem(field: string, code: string, value?: unknown, more: Blanks = {}): Problem {
  return { field, code, blanks: { field, value: shown(value), ...more } };
}

/** A value for a sentence; what is no cell's value could answer anything, so it is not asked. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'object' ? '' : String(value ?? '');
}

/** @throws InvalidInput when there is any problem. */
export function refuse(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new InvalidInput([first, ...rest]);
}
