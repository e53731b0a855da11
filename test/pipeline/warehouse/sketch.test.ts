import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../pipeline/reports/models/random.ts';
import { checkOf, type Element, PARTS, Sketch } from '../../../pipeline/warehouse/sketch.ts';

/** An element of random bits, its check in the last sixteen. */
function elementOf(key: bigint, rest: bigint): Element {
  const body = (rest >> 16n) << 16n;
  return { key, body: body | checkOf({ key, body }) };
}

function sketchOf(elements: Iterable<Element>): Sketch {
  const sketch = new Sketch();
  for (const element of elements) {
    for (let part = 0; part < PARTS; part++) {
      const cell = Number((element.body >> BigInt(16 + 16 * part)) % 128n);
      sketch.add(part, cell, 1, element);
    }
  }
  return sketch;
}

/** Sixty-four bits as evenly spread as those of a hash. */
function elementFrom(seed: number): Element {
  const draw = seeded(seed);
  const half = () => BigInt(Math.floor(draw() * 2 ** 32));
  const bits = () => (half() << 32n) | half();
  return elementOf(bits(), bits());
}

let next = 1_000_000;
const many = (count: number) => Array.from({ length: count }, () => elementFrom(next++));
const sorted = (elements: readonly Element[]) =>
  elements.map(({ key, body }) => `${key} ${body}`).sort();

test('what two sets of thousands differ in, from tables of some kilobytes', () => {
  const common = many(20_000);
  const [only, lost] = [many(120), many(90)];
  const [now, then] = [sketchOf([...common, ...only]), sketchOf([...common, ...lost])];
  const kept = Sketch.fromText(then.toText())!;
  const found = now.with(kept, -1).peel()!;
  expect(sorted(found.added)).toEqual(sorted(only));
  expect(sorted(found.gone)).toEqual(sorted(lost));
  expect(now.count).toBe(20_120);
});

test('too much to be told apart is said, never guessed', () => {
  const difference = sketchOf(many(5000)).with(sketchOf([]), -1);
  expect(difference.count).toBe(5000);
  expect(difference.peel()).toBeNull();
});

test('sets of any kind: the difference, or nothing', () => {
  const set = fc.uniqueArray(fc.nat(), { maxLength: 60 }).map((seeds) => seeds.map(elementFrom));
  fc.assert(
    fc.property(set, set, (now, then) => {
      const found = sketchOf(now).with(sketchOf(then), -1).peel();
      const bodies = (elements: readonly Element[]) => new Set(elements.map(({ body }) => body));
      const [mine, theirs] = [bodies(now), bodies(then)];
      expect(found && sorted(found.added)).toEqual(
        sorted(now.filter(({ body }) => !theirs.has(body))),
      );
      expect(found && sorted(found.gone)).toEqual(
        sorted(then.filter(({ body }) => !mine.has(body))),
      );
    }),
    { numRuns: 60 },
  );
});

test('a text that is none of ours is refused', () => {
  expect(Sketch.fromText('leadsheet')).toBeNull();
});
