/**
 * Google's limits on a script, as its quotas page tells them.
 * https://developers.google.com/apps-script/guides/services/quotas
 */

export const LIMITS = {
  /** Milliseconds an execution may take; one of a simple trigger less. */
  execution: 6 * 60_000,
  simpleTrigger: 30_000,
  /** Bytes of one property's value, and of all of one store. */
  propertyValue: 9 * 1024,
  propertyStore: 500 * 1024,
  /** Characters of a cache key, bytes of a value, seconds it is kept at most. */
  cacheKey: 250,
  cacheValue: 100 * 1024,
  cacheSeconds: 21_600,
  /** Entries of a cache; the eldest leave first. */
  cacheEntries: 1000,
  /** Triggers of one person in one script. */
  triggers: 20,
  /** Recipients of mail a day for a consumer account, and in one message. */
  mailsADay: 100,
  recipients: 50,
  /** Calendar events made in a day. */
  eventsADay: 5000,
} as const;

export type Limits = { readonly [K in keyof typeof LIMITS]: number };
