/**
 * Makes `sheets-v4.json` of Google's discovery document of the Sheets API: names and types of
 * fields, nothing else. Run by hand when the API grows:
 * `node local/schema/compact.ts PATH/sheets.v4.json`
 *
 * A message is its fields, `name:type` with blanks between. A type is `string`, `boolean`, `int32`, `double`, `any`, an enum as `A|B`, a schema's name, or
 * one of these after `[` for a list.
 */

import { readFileSync, writeFileSync } from 'node:fs';

interface Property {
  type?: string;
  format?: string;
  $ref?: string;
  enum?: string[];
  items?: Property;
}

const [source] = process.argv.slice(2);
if (!source) throw new Error('Name the discovery document: node local/schema/compact.ts FILE.json');
const { schemas } = JSON.parse(readFileSync(source, 'utf8')) as {
  schemas: Record<string, { properties?: Record<string, Property> }>;
};

const compact = Object.fromEntries(
  Object.entries(schemas).map(([name, { properties = {} }]) => [
    name,
    Object.entries(properties)
      .map(([key, type]) => `${key}:${typeOf(type)}`)
      .join(' '),
  ]),
);
const text = JSON.stringify(compact, null, 2);
writeFileSync(new URL('sheets-v4.json', import.meta.url), `${text}\n`);

function typeOf({ $ref, type, format, enum: words, items }: Property): string {
  if ($ref) return $ref;
  if (words) return words.join('|');
  if (type === 'array') return `[${typeOf(items ?? {})}`;
  if (type === 'integer') return 'int32';
  if (type === 'number') return 'double';
  if (type === 'object') return 'any';
  return format === 'google-fieldmask' ? 'string' : (type ?? 'any');
}
