/** One policy of retrying, suited to quotas that are refilled every minute. */

import { LeadsheetError } from '../../src/crm/errors.ts';
import { type Failure, failureOf, refusalOf } from './failure.ts';
import type { Clock } from './pace.ts';

export interface Patience {
  /** The first wait, doubled each time. */
  readonly firstMs: number;
  /** No wait is longer. */
  readonly mostMs: number;
  /** All waits of one request together. */
  readonly budgetMs: number;
}

/** Waits of about 1, 2, 4, … 64 s: past a minute's quota several times before giving up. */
export const PATIENT: Patience = { firstMs: 1_000, mostMs: 64_000, budgetMs: 300_000 };

export interface Attempts {
  readonly clock: Clock;
  readonly patience: Patience;
  /** Between 0 and 1: spreads the waits of writers that failed together. */
  readonly random: () => number;
  /** Sending it twice does no harm. */
  readonly idempotent: boolean;
  /** The workbook, for sentences. */
  readonly place: string;
  readonly signal?: AbortSignal | undefined;
  readonly onRetry?: (failure: Failure, waitMs: number) => void;
}

/**
 * Sends until it is answered.
 * @throws LeadsheetError `lost_answer` when a write may or may not have been done; `gave_up` when
 * the budget is spent; `no_permission`, `no_such_workbook`, `not_signed_in`, `api_refused` at once.
 */
export async function persist<T>(send: () => Promise<T>, how: Attempts): Promise<T> {
  let spent = 0;
  for (let attempt = 1; ; attempt++) {
    how.signal?.throwIfAborted();
    try {
      return await send();
    } catch (error) {
      how.signal?.throwIfAborted();
      if (error instanceof LeadsheetError) throw error;
      const failure = failureOf(error);
      const { status, message } = failure;
      if (!failure.passing) throw refusalOf(failure, how.place);
      if (!how.idempotent && !failure.undone) throw new LeadsheetError('lost_answer', { message });
      const wait = waitOf(attempt, how);
      spent += wait;
      if (spent > how.patience.budgetMs) {
        throw new LeadsheetError('gave_up', { attempts: attempt, status, message });
      }
      how.onRetry?.(failure, wait);
      await how.clock.sleep(wait, how.signal);
    }
  }
}

/** Truncated exponential backoff with full jitter on its upper half. */
function waitOf(attempt: number, { patience, random }: Attempts): number {
  const full = Math.min(patience.firstMs * 2 ** (attempt - 1), patience.mostMs);
  return full * (0.5 + random() / 2);
}
