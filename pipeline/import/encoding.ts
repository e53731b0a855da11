/** A file's text, whatever it is written in: UTF-8, UTF-16 or GB18030, found out, not asked for. */

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { LeadsheetError } from '../../src/crm/errors.ts';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'gb18030';

/**
 * The encoding of a file: by its mark, else UTF-8 when all of it is UTF-8, else GB18030.
 * @throws LeadsheetError `file_missing`, `csv_encoding` when it is none of them.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const start = await firstBytes(path);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf16be';
  if (start.includes(0)) return unmarkedUtf16(start, path);
  if (await isUtf8(path)) return 'utf8';
  if (await decodes(path, 'gb18030')) return 'gb18030';
  throw new LeadsheetError('csv_encoding', { file: path });
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => {
    throw new LeadsheetError('file_missing', { file: path });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Latin letters in UTF-16 have a zero in every other byte; any other zero is no text file. */
function unmarkedUtf16(start: Buffer, path: string): Encoding {
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2]!++;
  if (zeros[0] === 0) return 'utf16le';
  if (zeros[1] === 0) return 'utf16be';
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
