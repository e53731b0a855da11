/**
 * Methods younger than ES2020 that our code uses. Google does not say which version of V8 runs a
 * script, so those that are missing are put in before anything else is loaded.
 */

type Methods = { readonly [name: string]: (...args: never[]) => unknown };

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}

const ARRAYS: Methods = {
  at,
  findLast(this: unknown[], wanted: (one: unknown, index: number, all: unknown[]) => unknown) {
    return [...this].reverse().find((one, back) => wanted(one, this.length - 1 - back, this));
  },
  findLastIndex(this: unknown[], wanted: (one: unknown, index: number, all: unknown[]) => unknown) {
    for (let n = this.length - 1; n >= 0; n--) if (wanted(this[n], n, this)) return n;
    return -1;
  },
  toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return [...this].sort(order);
  },
  toSpliced(this: unknown[], start: number, count: number, ...added: unknown[]) {
    const copy = [...this];
    copy.splice(start, count, ...added);
    return copy;
  },
};

const STRINGS: Methods = {
  at(this: string, index: number) {
    return at.call(this, index);
  },
  replaceAll(this: string, found: string, by: string) {
    return this.split(found).join(by);
  },
};

const OBJECTS: Methods = {
  hasOwn(object: object, key: PropertyKey) {
    return Reflect.getOwnPropertyDescriptor(object, key) !== undefined;
  },
};

/** Puts in what is missing; what is there stays. */
function complete(target: object, methods: Methods): void {
  for (const [name, value] of Object.entries(methods)) {
    if (name in target) continue;
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

complete(Array.prototype, ARRAYS);
complete(String.prototype, STRINGS);
complete(Object, OBJECTS);
