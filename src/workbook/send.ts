/** Sending a batch that is done once, whatever becomes of its answers. */

import { LeadsheetError } from '../crm/errors.ts';
import { didLand } from './landed.ts';
import { ask, type BatchAnswer, type BatchUpdate, type Procedure } from './procedure.ts';

/** How often a write whose answer was lost is sent before we give up. */
const SENDS = 3;

/**
 * The batch's answer; null when it landed but its answer was lost. The batch carries the tag
 * `COMMIT` with `id`, by which it is known whether it landed.
 * @throws LeadsheetError `lost_answer` when it has not landed after several sends
 */
export function* sendOnce(
  body: BatchUpdate,
  fields: string,
  id: string,
): Procedure<BatchAnswer | null> {
  for (let sent = 1; ; sent++) {
    try {
      return yield* ask({ method: 'batchUpdate', body, fields });
    } catch (error) {
      if (!isLostAnswer(error)) throw error;
      if (yield* didLand(id)) return null;
      if (sent === SENDS) throw error;
    }
  }
}

/** Whether a driver says that it cannot know if the write was done. */
function isLostAnswer(error: unknown): boolean {
  return error instanceof LeadsheetError && error.cause.code === 'lost_answer';
}
