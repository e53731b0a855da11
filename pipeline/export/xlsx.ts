/** An xlsx file of some sheets, as bytes. The library is loaded when it is wanted. */

import type { Sheet } from './rows.ts';

export async function xlsxBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { utils, write } = await import('xlsx');
  const book = utils.book_new();
  for (const { name, header, rows } of sheets) {
    // Text cells are text: nothing a customer typed becomes a formula.
    const sheet = utils.aoa_to_sheet([[...header], ...rows.map((row) => [...row])], {
      dense: true,
    });
    utils.book_append_sheet(book, sheet, name.slice(0, 31));
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}
