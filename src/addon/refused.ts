/** Errors as answers: a code, a sentence and the fields it belongs to, never an exception. */

import { LeadsheetError } from '../crm/errors.ts';
import { InvalidInput } from '../crm/problem.ts';
import { sentence } from '../text/sentence.ts';
import type { Answer, Refused } from './answer.ts';
import type { Shell } from './shell.ts';

/** Runs what a page asked for; whatever is thrown becomes words. */
export function answering<T>(shell: Shell, act: () => Answer<T>): Answer<T> {
  try {
    return act();
  } catch (error) {
    return refusedBy(shell, error);
  }
}

export function refusedBy({ say }: Shell, error: unknown): Refused {
  if (!(error instanceof LeadsheetError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      code: 'unexpected',
      message: say('error.unexpected', { reason }),
      problems: [],
    };
  }
  const { code, blanks } = error.cause;
  const problems =
    error instanceof InvalidInput
      ? error.problems.map((one) => ({
          field: one.field,
          message: sentence(say, one.code, one.blanks),
        }))
      : [];
  return { ok: false, code, message: sentence(say, code, blanks), problems };
}
