/** What the API answers when it refuses: `{"error": {code, message, status[, details]}}`. */

export type Status =
  | 'INVALID_ARGUMENT'
  | 'NOT_FOUND'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'UNIMPLEMENTED';

const CODES: Record<Status, number> = {
  INVALID_ARGUMENT: 400,
  NOT_FOUND: 404,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
};

export class ApiError extends Error {
  readonly code: number;
  readonly status: Status;
  readonly details: readonly object[] | undefined;

  constructor(status: Status, message: string, details?: readonly object[]) {
    super(message);
    this.name = 'ApiError';
    this.code = CODES[status];
    this.status = status;
    this.details = details;
  }

  /** The body of the answer. */
  toJSON(): object {
    const { code, message, status, details } = this;
    return { error: { code, message, status, ...(details ? { details } : {}) } };
  }
}

/** A 400. In a request handler the message goes without its `Invalid requests[N].kind: `. */
export function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}

/** A 400 that names the fields at fault, as the JSON parser of the real server answers. */
export function badRequest(
  message: string,
  fieldViolations: readonly { field?: string; description: string }[],
): ApiError {
  return new ApiError('INVALID_ARGUMENT', message, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations },
  ]);
}

/** What the real server answers where it did not expect what it was given. */
export function internalError(): ApiError {
  return new ApiError('INTERNAL', 'Internal error encountered.');
}

export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'Requested entity was not found.');
}
