/** The fields of every message of the API, by name, and which of them a request or mask may name. */

import { readFileSync } from 'node:fs';

/** Name to type, as `compact.ts` writes it. */
export type Fields = ReadonlyMap<string, string>;

const SCHEMAS = new Map(
  Object.entries(
    JSON.parse(readFileSync(new URL('sheets-v4.json', import.meta.url), 'utf8')) as Record<
      string,
      string
    >,
  ).map(([name, fields]): [string, Fields] => [
    name,
    new Map(fields.split(' ').map((field) => field.split(':') as [string, string])),
  ]),
);

/** The fields of a message; undefined for a scalar, a list of scalars and an unknown name. */
export function fieldsOf(schema: string): Fields | undefined {
  return SCHEMAS.get(schema);
}

/** The type of the elements of a list type, or the type itself. */
export function elementType(type: string): string {
  return type.startsWith('[') ? elementType(type.slice(1)) : type;
}
