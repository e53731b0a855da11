/** What a failed request means: was it refused, did it never leave, or did its answer get lost? */

import { LeadsheetError } from '../../src/crm/errors.ts';

export interface Failure {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Google's own sentence, or the network's. */
  readonly message: string;
  /** Google's machine word for a refusal, `SERVICE_DISABLED`; or what was refused at the sign-in. */
  readonly reason?: string | undefined;
  /** It did not reach the server, or the server says it did nothing: sending it again is safe. */
  readonly undone: boolean;
  /** It may succeed later. */
  readonly passing: boolean;
}

/** Never got as far as a server. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

const SIGN_IN = 'SIGN_IN';
const IMPERSONATION = 'IMPERSONATION';

interface HttpError {
  readonly message?: string;
  readonly code?: unknown;
  readonly cause?: { readonly code?: unknown };
  /** Of a request that was made. */
  readonly config?: unknown;
  readonly response?: { readonly status?: number; readonly data?: unknown };
}

/** Reads an error thrown by the client. */
export function failureOf(thrown: unknown): Failure {
  const error = thrown as HttpError;
  const status = error.response?.status ?? 0;
  if (status === 0) {
    const code = String(error.cause?.code ?? error.code ?? '');
    const message = error.message ?? String(thrown);
    // The library itself refused, before anything was sent: credentials that cannot be used.
    const offline = code === '' && error.config === undefined && !(thrown instanceof SyntaxError);
    if (offline) return { status, message, reason: SIGN_IN, undone: true, passing: false };
    return { status, message, undone: UNSENT.has(code), passing: true };
  }
  const said = wordsOf(error.response?.data);
  const impersonating = error.message?.includes('unable to impersonate');
  const reason = impersonating ? IMPERSONATION : said.reason;
  const message = said.message ?? error.message ?? '';
  // 429 is answered before the work is begun; a 5xx or 408 may follow work that was done.
  return { status, message, reason, undone: status === 429, passing: PASSING.has(status) };
}

interface Refused {
  readonly message?: string;
  readonly details?: readonly { readonly reason?: string }[];
}

/** Google's sentence and reason. A sign-in answers otherwise than the API: with words of OAuth. */
function wordsOf(data: unknown): { message?: string | undefined; reason?: string | undefined } {
  try {
    const text = data instanceof ArrayBuffer ? Buffer.from(data).toString() : data;
    const body = (typeof text === 'string' ? JSON.parse(text) : text) ?? {};
    const { error, error_description } = body as { [key: string]: string | Refused | undefined };
    if (typeof error === 'string') {
      return { message: String(error_description ?? error), reason: SIGN_IN };
    }
    const reason = error?.details?.find((detail) => detail.reason !== undefined)?.reason;
    return { message: error?.message, reason };
  } catch {
    return {};
  }
}

/** Refusals whose remedy is another than sharing the workbook. */
const BY_REASON: Readonly<Record<string, string>> = {
  [SIGN_IN]: 'not_signed_in',
  [IMPERSONATION]: 'cannot_impersonate',
  SERVICE_DISABLED: 'api_disabled',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'scope_missing',
};

/** The error a person gets for a failure that no attempt will mend. */
export function refusalOf(
  { status, message: sentence, reason }: Failure,
  place: string,
): LeadsheetError {
  const message = sentence.replace(/\.$/, '');
  const known = BY_REASON[reason ?? ''];
  if (known !== undefined) return new LeadsheetError(known, { message });
  if (status === 401) return new LeadsheetError('not_signed_in', { message });
  if (status === 403) return new LeadsheetError('no_permission', { place, message });
  if (status === 404) return new LeadsheetError('no_such_workbook', { place });
  return new LeadsheetError('api_refused', { status, message });
}
