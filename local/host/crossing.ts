/**
 * What may cross `google.script.run`: numbers, booleans, strings, null, arrays and plain objects of
 * them. A Date, a function or a cycle is refused; an undefined field is dropped. Held in both
 * directions, where Google would hand the page a silent null.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */

/** The JSON of a value that may cross. @throws TypeError that names the place of what may not. */
export function crossing(value: unknown, where: string): string | undefined {
  check(value, where, new Set());
  return JSON.stringify(value);
}

function check(value: unknown, where: string, above: Set<unknown>): void {
  if (value === undefined || value === null) return;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (Number.isFinite(value)) return;
      throw refused(where, String(value));
    case 'object':
      checkObject(value, where, above);
      return;
    default:
      throw refused(where, `a ${typeof value}`);
  }
}

function checkObject(value: object, where: string, above: Set<unknown>): void {
  if (above.has(value)) throw refused(where, 'a cycle');
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== 'Object' && kind !== 'Array') throw refused(where, `a ${kind}`);
  above.add(value);
  for (const [key, inner] of Object.entries(value)) check(inner, `${where}.${key}`, above);
  above.delete(value);
}

function refused(where: string, what: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${where} is ${what}.`);
}
