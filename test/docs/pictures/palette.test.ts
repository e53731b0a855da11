/** Pictures in 256 colours: surfaces as they were, letters' edges close to it, and much smaller. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lighter } from '../../../docs/pictures/palette.ts';
import { readPng, writeIndexed } from '../../../docs/pictures/png.ts';

/** Reads back what is written here: rows without a filter, places in a palette. */
function indexed(file: Buffer) {
  expect([file[24], file[25]]).toEqual([8, 3]);
  return file;
}

test('what is written is the palette and the places, row by row', () => {
  const picture = { width: 2, height: 2, pixels: new Uint32Array(4) };
  const file = indexed(writeIndexed(picture, [0xff0000, 0x00ff00], Uint8Array.of(0, 1, 1, 0)));
  expect(file.toString('latin1', 37, 41)).toBe('PLTE');
  expect([...file.subarray(41, 47)]).toEqual([255, 0, 0, 0, 255, 0]);
  // A picture with a palette is no screenshot.
  expect(() => readPng(file)).toThrow('Not a screenshot.');
});

test.each(['board', 'card', 'funnel', 'overview', 'tasks'])('%s.png is small', (name) => {
  const file = readFileSync(join(import.meta.dirname, `../../../docs/pictures/${name}.png`));
  indexed(file);
  expect(file.length).toBeLessThan(150_000);
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1280, 800]);
});
