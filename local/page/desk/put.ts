/** Cells written as a person's edit, with what comes before and after them: all of it or nothing. */

import type { Box } from '../book/ranges.ts';
import { type Request, sendEdit } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import type { Values } from './step.ts';

export interface Piece {
  readonly sheetId: number;
  readonly box: Box;
  /** As typed; null leaves a cell alone. */
  readonly values: Values;
}

interface Around {
  readonly before?: readonly Request[];
  readonly after?: readonly Request[];
}

/** Shown at once as it will most likely be; resolves when the server's answer is seen here. */
export async function put(
  desk: Desk,
  [first, ...others]: readonly [Piece, ...Piece[]],
  around: Around = {},
): Promise<void> {
  const session = desk.session === '' ? {} : { session: desk.session };
  const settled = [first, ...others].map(({ sheetId, box, values }) =>
    desk.book.seenView(sheetId)?.blocks.assumed.add({ row: box.top, column: box.left, values }),
  );
  try {
    const also = others.length > 0 ? { also: others.map(cellsOf) } : {};
    const { revision } = await sendEdit({ ...session, ...cellsOf(first), ...also, ...around });
    await desk.book.upTo(revision);
  } finally {
    for (const settle of settled) settle?.();
  }
}

const cellsOf = ({ sheetId, box, values }: Piece) => ({
  sheetId,
  startRow: box.top,
  startColumn: box.left,
  values,
});
