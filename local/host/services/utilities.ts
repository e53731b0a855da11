/** Utilities, Logger and console. */

import { createHash, randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { Realm } from '../realm.ts';

type Service = GoogleAppsScript.Utilities.Utilities;

const DigestAlgorithm = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_512: 'sha512',
} as const;
const Charset = { UTF_8: 'UTF-8', US_ASCII: 'US-ASCII' } as const;

/** Bytes as Apps Script has them: signed. */
const signed = (bytes: Uint8Array) => Array.from(new Int8Array(bytes));
const bytesOf = (data: string | number[]) =>
  typeof data === 'string' ? Buffer.from(data) : Buffer.from(Int8Array.from(data));

const pause = new Int32Array(new SharedArrayBuffer(4));

export function utilities(realm: Realm) {
  const service = {
    DigestAlgorithm: realm.only('Utilities.DigestAlgorithm', DigestAlgorithm),
    Charset: realm.only('Utilities.Charset', Charset),
    getUuid: () => randomUUID(),
    sleep: (milliseconds: number) => void Atomics.wait(pause, 0, 0, milliseconds),
    formatDate: (date: Date, timeZone: string, format: string) =>
      formatDate(date, timeZone, format),
    base64Encode: (data: string | number[]) => bytesOf(data).toString('base64'),
    base64EncodeWebSafe: (data: string | number[]) =>
      bytesOf(data).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    base64Decode: (text: string) => signed(Buffer.from(text, 'base64')),
    computeDigest: (algorithm: string, data: string | number[]) =>
      signed(createHash(algorithm).update(bytesOf(data)).digest()),
  } satisfies { [K in keyof Service]?: unknown };
  return realm.only('Utilities', service);
}

const PATTERN = /yyyy|yy|MM|M|dd|d|HH|H|mm|m|ss|s|EEE|'([^']*)'/g;

/** A date in the letters of Java's SimpleDateFormat; those not in the list stand for themselves. */
function formatDate(date: Date, timeZone: string, format: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(date);
  const at = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const values: Record<string, string> = {
    y: at['year']!,
    M: at['month']!,
    d: at['day']!,
    H: at['hour']!,
    m: at['minute']!,
    s: at['second']!,
  };
  return format.replace(PATTERN, (letters, quoted?: string) => {
    if (quoted !== undefined) return quoted;
    if (letters === 'EEE') return at['weekday']!;
    if (letters === 'yy') return values['y']!.slice(-2);
    return String(Number(values[letters[0]!])).padStart(letters.length, '0');
  });
}

export type Log = (level: string, line: string) => void;

const text = (args: readonly unknown[]) =>
  args.map((arg) => (typeof arg === 'string' ? arg : inspect(arg))).join(' ');

export function consoleOf(realm: Realm, log: Log) {
  const level =
    (name: string) =>
    (...args: unknown[]) =>
      log(name, text(args));
  return realm.only('console', {
    log: level('log'),
    info: level('info'),
    warn: level('warn'),
    error: level('error'),
  });
}

export function loggerOf(realm: Realm, log: Log) {
  return realm.only('Logger', { log: (...args: unknown[]) => log('log', text(args)) });
}
