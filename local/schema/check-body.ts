/**
 * Refuses a body with fields the API does not know or values of a wrong type, as the JSON parser
 * in front of the real server does, before anything of the request is looked at.
 */

import { badRequest } from '../engine/errors.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { unionOf } from './unions.ts';

interface Violation {
  /** Absent where it is the body itself. */
  readonly field?: string;
  readonly description: string;
}

/** Checks a parsed body against a schema; paths are given in snake case, as protobuf names them. */
export function checkBody(schema: string, body: unknown): void {
  const violations: Violation[] = [];
  checkMessage(schema, fieldsOf(schema)!, body, '', violations);
  if (violations.length === 0) return;
  throw badRequest(violations.map(({ description }) => description).join('\n'), violations);
}

const NO_MESSAGE: Violation = {
  description: 'Invalid JSON payload received. Unknown name "": Root element must be a message.',
};

function checkMessage(
  schema: string,
  fields: Fields,
  value: unknown,
  path: string,
  found: Violation[],
): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    found.push(path === '' ? NO_MESSAGE : wrong(path, schema, value));
    return;
  }
  const message = value as Record<string, unknown>;
  const at = path === '' ? '' : ` at '${path}'`;
  let chosen = false;
  for (const key in message) {
    const type = fields.get(key);
    const union = message[key] === null ? undefined : unionOf(schema, key);
    if (union !== undefined && chosen) {
      const twice = `oneof field '${union}' is already set. Cannot set '${key}'`;
      found.push({ field: path, description: `Invalid value${at} (oneof), ${twice}` });
      continue;
    }
    chosen ||= union !== undefined;
    if (type === undefined) {
      const unknown = `Unknown name "${key}"${at}: Cannot find field.`;
      found.push({ field: path, description: `Invalid JSON payload received. ${unknown}` });
    } else if (message[key] !== null && !isScalar(type, message[key])) {
      checkField(type, message[key], path === '' ? snake(key) : `${path}.${snake(key)}`, found);
    }
  }
}

function checkField(type: string, value: unknown, path: string, found: Violation[]): void {
  if (type.startsWith('[')) {
    if (!Array.isArray(value)) found.push(wrong(path, type.slice(1), value));
    // Lists of lists are cell values: those are checked where they are written.
    else if (!type.startsWith('[[')) {
      const inner = type.slice(1);
      value.forEach((element, index) => {
        if (!isScalar(inner, element)) checkField(inner, element, `${path}[${index}]`, found);
      });
    }
    return;
  }
  const fields = fieldsOf(type);
  if (fields) checkMessage(type, fields, value, path, found);
  else found.push(wrong(path, type, value));
}

/** Whether a value is right for a type that is no message and no list. */
function isScalar(type: string, value: unknown): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'double':
      return typeof value === 'number';
    case 'int32':
      return Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31;
    default:
      return type.includes('|') && typeof value === 'string' && type.split('|').includes(value);
  }
}

const PROTO_TYPES: Readonly<Record<string, string>> = {
  string: 'TYPE_STRING',
  boolean: 'TYPE_BOOL',
  double: 'TYPE_DOUBLE',
  int32: 'TYPE_INT32',
};

function wrong(path: string, type: string, value: unknown): Violation {
  const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  const name = PROTO_TYPES[type] ?? (type.includes('|') ? 'TYPE_ENUM' : fullName(type));
  return { field: path, description: `Invalid value at '${path}' (${name}), ${shown}` };
}

/** A message as protobuf names it; requests are messages within the batch's. */
function fullName(schema: string): string {
  const within = schema === 'Request' ? 'BatchUpdateSpreadsheetRequest.' : '';
  return `type.googleapis.com/google.apps.sheets.v4.${within}${schema}`;
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
