import { badRequest } from '../engine/errors.ts';
import { type Mask, parseMask } from '../engine/mask.ts';
import { elementType, fieldsOf } from './fields.ts';

/** Reads the `fields` parameter of an answer; refuses a path that the answer's schema lacks. */
export function answerMask(schema: string, fields: string | undefined): Mask {
  if (!fields) return true;
  const mask = parseMask(fields);
  if (mask === undefined) throw refused(fields);
  const bad = unknownPath(schema, mask);
  if (bad !== undefined) throw refused(bad);
  return mask;
}

/** The first path of a mask that a schema does not know. */
export function unknownPath(schema: string, mask: Mask): string | undefined {
  if (mask === true) return undefined;
  const fields = fieldsOf(schema);
  for (const [name, sub] of mask) {
    const types = name === '*' ? [...(fields?.values() ?? [])] : [fields?.get(name)];
    if (types[0] === undefined) return name;
    const wrong = types.map((type) => unknownPath(elementType(type!), sub));
    if (wrong.every((path) => path !== undefined)) return `${name}.${wrong[0]}`;
  }
  return undefined;
}

function refused(path: string) {
  return badRequest('Request contains an invalid argument.', [
    {
      field: path,
      description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    },
  ]);
}
