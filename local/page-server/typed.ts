/** Typed cells as requests of a batch. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { PageCells } from './wire/asked.ts';

/** Cells without a gap, from a row and a column of the edit on. */
interface Block {
  readonly down: number;
  readonly across: number;
  readonly width: number;
  readonly lines: string[][];
}

/** A paste of text for every rectangle that has no cell to be left alone. */
export function typedRequests(cells: PageCells): sheets_v4.Schema$Request[] {
  const { sheetId, startRow, startColumn } = cells;
  return blocksOf(cells.values).map(({ down, across, lines }) => ({
    pasteData: {
      coordinate: { sheetId, rowIndex: startRow + down, columnIndex: startColumn + across },
      data: lines.map((line) => line.map(quoted).join('\t')).join('\n'),
      delimiter: '\t',
    },
  }));
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function blocksOf(values: PageCells['values']): Block[] {
  const blocks: Block[] = [];
  let above: Block[] = [];
  values.forEach((line, down) => {
    above = runsOf(line).map(([across, texts]) => {
      const on = above.find((one) => one.across === across && one.width === texts.length);
      const block = on ?? { down, across, width: texts.length, lines: [] };
      block.lines.push(texts);
      if (!on) blocks.push(block);
      return block;
    });
  });
  return blocks;
}

/** Texts that stand side by side, and where they begin. */
function runsOf(line: readonly (string | null)[]): [across: number, texts: string[]][] {
  const runs: [number, string[]][] = [];
  line.forEach((text, at) => {
    if (text === null) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === at) last[1].push(text);
    else runs.push([at, [text]]);
  });
  return runs;
}
