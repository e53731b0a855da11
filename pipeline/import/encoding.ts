/** A file's text, whatever it is written in: UTF-8, UTF-16 or GB18030, found out, not asked for. */

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { LeadsheetError } from '../../src/crm/errors.ts';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'gb18030';

/**
 * The encoding of a file: by its mark, else UTF-8 when all of it is UTF-8, else GB18030.
 * @throws LeadsheetError `file_missing`, `csv_unreadable`, `csv_encoding` when it is none of them.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const start = await firstBytes(path);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf16be';
  if (start.includes(0)) return unmarkedUtf16(start, path);
  if (await isUtf8(path)) return 'utf8';
  if ((await pairsLikeChinese(path)) && (await decodes(path, 'gb18030'))) return 'gb18030';
  throw new LeadsheetError('csv_encoding', { file: path });
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    const code = error.code === 'ENOENT' ? 'file_missing' : 'csv_unreadable';
    throw new LeadsheetError(code, { file: path });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    throw new LeadsheetError('csv_unreadable', { file: path });
  } finally {
    await file.close();
  }
}

/** Of so many bytes at the beginning of an unmarked UTF-16 file, at least a fifth is zero. */
const HEAD = 256;

/** Latin letters in UTF-16 have a zero in every other byte; any other zero is no text file. */
function unmarkedUtf16(start: Buffer, path: string): Encoding {
  const head = start.subarray(0, HEAD);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte === 0) zeros[at % 2]!++;
  }
  const [even, odd] = zeros as [number, number];
  const least = head.length / 5;
  if (even === 0 && odd >= least) return 'utf16le';
  if (odd === 0 && even >= least) return 'utf16be';
  throw new LeadsheetError('csv_encoding', { file: path });
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether letters beyond ASCII stand in pairs of high bytes, as the Chinese characters in use do.
 * In Latin-1 an accented letter stands among plain ones: decoded as GB18030 that gives characters
 * too, but no names of people.
 */
async function pairsLikeChinese(path: string): Promise<boolean> {
  let [lead, high, low] = [false, 0, 0];
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of bytes) {
      if (!lead) lead = byte >= 0x80;
      else {
        // A digit goes on to four bytes: a character outside the common ones, but surely meant.
        if (byte >= 0x80 || (byte >= 0x30 && byte <= 0x39)) high++;
        else low++;
        lead = false;
      }
    }
  }
  return low <= high;
}

async function decodes(path: string, encoding: Encoding): Promise<boolean> {
  for await (const text of textOf(path, encoding)) if (text.includes('\ufffd')) return false;
  return true;
}

/** The text of a file, its mark dropped. */
export function textOf(path: string, encoding: Encoding): Readable {
  const decoder = iconv.decodeStream(encoding.replace('utf16', 'utf-16')) as unknown as Readable &
    NodeJS.WritableStream;
  const bytes = createReadStream(path);
  bytes.on('error', (error) => decoder.destroy(error));
  decoder.on('close', () => bytes.destroy());
  bytes.pipe(decoder);
  return decoder.setEncoding('utf8');
}
