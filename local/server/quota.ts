/** Google's quotas: 300 requests a minute per project, 60 per user, reads and writes apart. */

import { ApiError } from '../engine/errors.ts';

export interface Quota {
  readonly perProject: number;
  readonly perUser: number;
}

export const GOOGLE_QUOTA: Quota = { perProject: 300, perUser: 60 };

type Kind = 'read' | 'write';

const PROJECT = '000000000000';
const MINUTE = 60_000;

/** Counts requests by minute of the clock; a refused request is not counted. */
export class QuotaMeter {
  readonly #quota: Quota;
  readonly #clock: () => number;
  #minute = -1;
  #used = new Map<string, number>();

  constructor(quota: Quota, clock: () => number) {
    this.#quota = quota;
    this.#clock = clock;
  }

  /** Takes one request of a user; refuses with 429 when a quota is used up. */
  take(kind: Kind, user: string): void {
    const minute = Math.floor(this.#clock() / MINUTE);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#used.clear();
    }
    const ofProject = this.#used.get(kind) ?? 0;
    const ofUser = this.#used.get(`${kind} ${user}`) ?? 0;
    if (ofUser >= this.#quota.perUser) throw exceeded(kind, 'User', this.#quota.perUser);
    if (ofProject >= this.#quota.perProject)
      throw exceeded(kind, 'Project', this.#quota.perProject);
    this.#used.set(kind, ofProject + 1);
    this.#used.set(`${kind} ${user}`, ofUser + 1);
  }
}

/** The 429 of the real server; faults answer it too. */
export function exceeded(kind: Kind, per: 'User' | 'Project', limit: number): ApiError {
  const name = kind === 'read' ? 'Read' : 'Write';
  const consumer = `project_number:${PROJECT}`;
  const message =
    `Quota exceeded for quota metric '${name} requests' and limit '${name} requests per minute` +
    `${per === 'User' ? ' per user' : ''}' of service 'sheets.googleapis.com' for consumer ` +
    `'${consumer}'.`;
  return new ApiError('RESOURCE_EXHAUSTED', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        consumer: `projects/${PROJECT}`,
        quota_limit: `${name}RequestsPerMinutePer${per}`,
        quota_limit_value: String(limit),
        quota_unit: per === 'User' ? '1/min/{project}/{user}' : '1/min/{project}',
        quota_location: 'global',
        service: 'sheets.googleapis.com',
        quota_metric: `sheets.googleapis.com/${kind}_requests`,
      },
    },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        {
          description: 'Request a higher quota limit.',
          url: 'https://cloud.google.com/docs/quotas/help/request_increase',
        },
      ],
    },
  ]);
}
