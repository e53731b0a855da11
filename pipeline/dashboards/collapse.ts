/** Empty places in a row that have the same reason say it once. */

import type { Block, Empty } from './page.ts';

export function collapseEmpties(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'empty' && last?.kind === 'empty' && last.text === block.text) {
      result[result.length - 1] = both(last, block);
    } else result.push(block);
  }
  return result;
}

function both(one: Empty, other: Empty): Empty {
  const note = [one.note, other.note].filter(Boolean).join('\n\n');
  const title = `${one.title}  ·  ${other.title}`;
  return { kind: 'empty', title, text: one.text, ...(note && { note }) };
}
