/** What a failed request means: was it refused, did it never leave, or did its answer get lost? */

import { LeadsheetError } from '../../src/crm/errors.ts';

export interface Failure {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Google's own sentence, or the network's. */
  readonly message: string;
  /** It did not reach the server, or the server says it did nothing: sending it again is safe. */
  readonly undone: boolean;
  /** It may succeed later. */
  readonly passing: boolean;
}

/** Never got as far as a server. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

interface HttpError {
  readonly message?: string;
  readonly code?: unknown;
  readonly cause?: { readonly code?: unknown };
  readonly response?: { readonly status?: number; readonly data?: unknown };
}

/** Reads an error thrown by the client. */
export function failureOf(thrown: unknown): Failure {
  const error = thrown as HttpError;
  const status = error.response?.status ?? 0;
  if (status === 0) {
    const code = String(error.cause?.code ?? error.code ?? '');
    const message = error.message ?? String(thrown);
    return { status, message, undone: UNSENT.has(code), passing: true };
  }
  const message = googleSentence(error.response?.data) ?? error.message ?? '';
  // 429 is answered before the work is begun; a 5xx or 408 may follow work that was done.
  return { status, message, undone: status === 429, passing: PASSING.has(status) };
}

function googleSentence(data: unknown): string | undefined {
  try {
    const text = data instanceof ArrayBuffer ? Buffer.from(data).toString() : data;
    const body = typeof text === 'string' ? JSON.parse(text) : text;
    const sentence = (body as { error?: { message?: unknown } })?.error?.message;
    return typeof sentence === 'string' ? sentence : undefined;
  } catch {
    return undefined;
  }
}

/** The error a person gets for a failure that no attempt will mend. */
export function refusalOf({ status, message }: Failure, place: string): LeadsheetError {
  if (status === 401) return new LeadsheetError('not_signed_in', { message });
  if (status === 403) return new LeadsheetError('no_permission', { place, message });
  if (status === 404) return new LeadsheetError('no_such_workbook', { place });
  return new LeadsheetError('api_refused', { status, message });
}
