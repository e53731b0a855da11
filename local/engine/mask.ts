/**
 * Field masks: `a.b`, `a/b`, `a(b,c)`, `*`, comma-separated.
 *
 * A mask is a tree; a leaf (`true`) means everything below. The same tree cuts an answer down
 * (`project`) and says which fields an update writes (`assign`).
 */

import { invalid } from './errors.ts';

export type Mask = true | ReadonlyMap<string, Mask>;
type Branch = Map<string, Mask>;

/** Reads a mask; undefined when it is not one. */
export function parseMask(text: string): Mask | undefined {
  let at = 0;
  const list = (): Mask | undefined => {
    let whole = false;
    const branch: Branch = new Map();
    for (;;) {
      const name = /^\s*(\*|\w+)\s*/.exec(text.slice(at));
      if (!name) return undefined;
      at += name[0].length;
      const sub = below();
      if (sub === undefined) return undefined;
      if (name[1] === '*' && sub === true) whole = true;
      else merge(branch, name[1]!, sub);
      if (text[at] !== ',') return whole ? true : branch;
      at++;
    }
  };
  const below = (): Mask | undefined => {
    if (text[at] === '.' || text[at] === '/') {
      at++;
      const name = /^(\*|\w+)\s*/.exec(text.slice(at));
      if (!name) return undefined;
      at += name[0].length;
      const sub = below();
      return sub === true && name[1] === '*' ? true : sub && new Map([[name[1]!, sub]]);
    }
    if (text[at] !== '(') return true;
    at++;
    const sub = list();
    if (text[at] !== ')') return undefined;
    at++;
    return sub;
  };
  const mask = list();
  return at === text.length ? mask : undefined;
}

/** The mask a request kind must carry. */
export function requiredMask(fields: string | null | undefined): Mask {
  if (!fields)
    throw invalid(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  const mask = parseMask(fields);
  if (mask === undefined) throw invalid(`Invalid field mask: ${fields}`);
  return mask;
}

/** What a mask says of one field: its sub-mask, or undefined when it is left out. */
export function under(mask: Mask | undefined, ...path: string[]): Mask | undefined {
  let here = mask;
  for (const name of path) {
    if (here === undefined || here === true) return here;
    here = here.get(name) ?? here.get('*');
  }
  return here;
}

/** The part of a JSON value a mask names; arrays are gone through element by element. */
export function project(value: unknown, mask: Mask): unknown {
  if (mask === true || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((element) => project(element, mask));
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const sub = under(mask, key);
    if (sub !== undefined) result[key] = project(inner, sub);
  }
  return result;
}

/** `target` with the masked fields taken from `source`; those it does not have are cleared. */
export function assign<T extends object>(target: T, source: T, mask: Mask): T {
  if (mask === true) return structuredClone(source);
  const result = { ...target } as Record<string, unknown>;
  const given = source as Record<string, unknown>;
  const names = mask.has('*')
    ? new Set([...Object.keys(result), ...Object.keys(given)])
    : mask.keys();
  for (const name of names) {
    const sub = under(mask, name)!;
    const next = given[name];
    if (sub === true || next === undefined || next === null || Array.isArray(next)) {
      if (next === undefined || next === null) {
        if (sub === true) delete result[name];
        else clear(result, name, sub);
      } else result[name] = structuredClone(next);
    } else {
      result[name] = assign((result[name] ?? {}) as object, next as object, sub);
    }
  }
  return result as T;
}

/** Clears the masked fields of an object that the source does not have at all. */
function clear(target: Record<string, unknown>, name: string, mask: Mask): void {
  const inner = target[name];
  if (inner === null || typeof inner !== 'object') return;
  const left = assign(inner as object, {}, mask);
  if (Object.keys(left).length === 0) delete target[name];
  else target[name] = left;
}

function merge(branch: Branch, name: string, mask: Mask): void {
  const known = branch.get(name);
  if (known === undefined) branch.set(name, mask === true ? true : new Map(mask));
  else if (known === true || mask === true) branch.set(name, true);
  else for (const [inner, sub] of mask) merge(known as Branch, inner, sub);
}
