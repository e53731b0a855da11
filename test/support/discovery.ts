/** What Google's discovery document allows in a message; nothing where `../shared` is absent. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../../shared/google/sheets.v4.json', import.meta.url));

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Whether there is a document to judge by; says so when there is none. */
export const isDiscoveryPresent = existsSync(FILE);
if (!isDiscoveryPresent) console.log(`${FILE} is not present: its tests are skipped.`);

let schemas: Readonly<Record<string, Schema>> | undefined;

/** Every path of `value` that the message `name`, `Request` for one, does not allow. */
export function faultsAgainst(name: string, value: unknown): string[] {
  schemas ??= JSON.parse(readFileSync(FILE, 'utf8')).schemas as Record<string, Schema>;
  return faults({ $ref: name }, value, '');
}

function faults(schema: Schema, value: unknown, path: string): string[] {
  if (schema.$ref) return faults(schemas![schema.$ref]!, value, path);
  if (schema.properties) {
    if (typeof value !== 'object' || value === null) return [`${path} is no object`];
    return Object.entries(value).flatMap(([key, inner]) => {
      const field = schema.properties![key];
      return field ? faults(field, inner, `${path}.${key}`) : [`${path}.${key} is unknown`];
    });
  }
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((inner, at) => faults(schema.items!, inner, `${path}[${at}]`));
  }
  const wanted = schema.type === 'integer' ? 'number' : schema.type;
  if (wanted !== 'any' && typeof value !== wanted) return [`${path} is no ${wanted}`];
  if (schema.type === 'integer' && !Number.isInteger(value)) return [`${path} is not whole`];
  return schema.enum && !schema.enum.includes(value as string)
    ? [`${path} is ${value}, none of its values`]
    : [];
}
