/** What the page's server answers when it refuses. */

/** Keys of the sentence, without `workspace.refused.`. */
export type Reason =
  | 'host'
  | 'origin'
  | 'token'
  | 'type'
  | 'address'
  | 'request'
  | 'session'
  | 'frame'
  | 'trigger'
  | 'function';

const STATUS: Readonly<Record<Reason, number>> = {
  host: 403,
  origin: 403,
  token: 401,
  type: 415,
  address: 404,
  request: 400,
  session: 404,
  frame: 403,
  trigger: 404,
  function: 404,
};

export class Refusal extends Error {
  readonly reason: Reason;
  readonly status: number;

  /** @param detail for whoever wrote the request, beside the sentence for the person */
  constructor(reason: Reason, detail = reason as string) {
    super(detail);
    this.name = 'Refusal';
    this.reason = reason;
    this.status = STATUS[reason];
  }
}
