/** Pictures in 256 colours: surfaces as they were, letters' edges close to it, and much smaller. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lighter } from '../../../docs/pictures/palette.ts';
import { readPng, writeIndexed } from '../../../docs/pictures/png.ts';

/** The parts of a PNG by their kind. */
function partsOf(file: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    parts.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  return parts;
}

/** As a browser writes it: three bytes a pixel, here with the filter `sub` in every row. */
function screenshot(width: number, height: number, rgb: (x: number, y: number) => number): Buffer {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write('IHDR', 4, 'latin1');
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 2, 0, 0, 0], 16);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (width * 3 + 1)] = 1;
    for (let x = 0; x < width; x++) {
      const [now, before] = [rgb(x, y), x === 0 ? 0 : rgb(x - 1, y)];
      for (const [at, shift] of [16, 8, 0].entries()) {
        const step = ((now >> shift) & 255) - ((before >> shift) & 255);
        rows[y * (width * 3 + 1) + 1 + x * 3 + at] = step & 255;
      }
    }
  }
  const data = deflateSync(rows);
  const body = Buffer.alloc(data.length + 12);
  body.writeUInt32BE(data.length, 0);
  body.write('IDAT', 4, 'latin1');
  data.copy(body, 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), head, body]);
}

test('what is written is the palette and the places, row by row', () => {
  const picture = { width: 2, height: 2, pixels: new Uint32Array(4) };
  const file = writeIndexed(picture, [0xff0000, 0x00ff00], Uint8Array.of(0, 1, 1, 0));
  const parts = partsOf(file);
  expect([...parts.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect([...parts.get('PLTE')!]).toEqual([255, 0, 0, 0, 255, 0]);
  expect([...inflateSync(parts.get('IDAT')!)]).toEqual([0, 0, 1, 0, 1, 0]);
  // A picture with a palette is no screenshot.
  expect(() => readPng(file)).toThrow('Not a screenshot.');
});

test('surfaces keep their colour; a thousand shades become close ones', () => {
  const shade = (x: number, y: number) => ((x * 4) << 16) | ((y * 4) << 8) | 0x40;
  const rgb = (x: number, y: number) => (y < 32 ? shade(x, y) : 0x2563a8);
  const before = readPng(screenshot(64, 64, rgb));
  expect(before.pixels[64 * 40]).toBe(0x2563a8);
  const parts = partsOf(lighter(screenshot(64, 64, rgb)));
  const colors = parts.get('PLTE')!;
  expect(colors.length).toBe(256 * 3);
  const rows = inflateSync(parts.get('IDAT')!);
  before.pixels.forEach((pixel, at) => {
    const place = rows[Math.floor(at / 64) * 65 + 1 + (at % 64)]! * 3;
    const off = [16, 8, 0].map((shift, n) =>
      Math.abs(((pixel >> shift) & 255) - colors[place + n]!),
    );
    expect(Math.max(...off)).toBeLessThanOrEqual(at >= 64 * 32 ? 0 : 24);
  });
});

test.each(['board', 'card', 'funnel', 'overview', 'tasks'])('%s.png is small', (name) => {
  const file = readFileSync(join(import.meta.dirname, `../../../docs/pictures/${name}.png`));
  expect(partsOf(file).has('PLTE')).toBe(true);
  expect(file.length).toBeLessThan(150_000);
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1280, 800]);
});
