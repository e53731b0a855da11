/** Every method the server answers, and the one a request asks for. */

import { copyTo } from './copy-to.ts';
import { metadata } from './metadata.ts';
import type { Method } from './method.ts';
import { spreadsheets } from './spreadsheets.ts';
import { values } from './values.ts';
import { valuesBatch } from './values-batch.ts';
import { valuesByFilter } from './values-by-filter.ts';

export const METHODS: readonly Method[] = [
  ...spreadsheets,
  ...valuesBatch,
  ...valuesByFilter,
  ...values,
  ...metadata,
  copyTo,
];

const ROUTES = METHODS.map((method) => ({ method, pattern: patternOf(method) }));

/** The method of a path below `/v4/spreadsheets`, and its parameters; undefined for none. */
export function route(
  verb: string,
  path: string,
): { method: Method; parameters: [string, string][] } | undefined {
  for (const { method, pattern } of ROUTES) {
    const match = method.verb === verb ? pattern.exec(path) : null;
    if (match) {
      const named = Object.entries(match.groups ?? {});
      return { method, parameters: named.map(([key, text]) => [key, decodeURIComponent(text)]) };
    }
  }
  return undefined;
}

/** A range may hold anything but a bare slash: it arrives percent-encoded; an id no `/` or `:`. */
function patternOf({ path }: Method): RegExp {
  const source = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'range' ? '(?<range>[^/]+?)' : `(?<${name}>[^/:]+)`,
  );
  return new RegExp(`^${source}$`);
}
