/** The bytes both sides read: a sample's columns, block by block as the API gave them. */

import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { openClient } from '../../pipeline/google/client.ts';
import { pull } from '../../pipeline/pull.ts';
import { serveFile } from '../../pipeline/serving.ts';
import { ALL_NEEDS, type Block, type Cell, type Needs } from '../../pipeline/warehouse/index.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';

export interface TableBlock extends Block {
  readonly table: TableKey;
}

/**
 * Writes one line a block and gives the megabytes. Deals that stand elsewhere than their ledger says
 * are left out: what a night infers of them the six reports in pandas do not know.
 */
export async function writeBlocks(
  sample: string,
  file: string,
  needs: Needs = ALL_NEEDS,
): Promise<number> {
  const blocks = await blocksOf(sample, needs);
  const stages = stagesOf(blocks);
  const out = openSync(file, 'w');
  for (const block of blocks) {
    writeSync(out, `${JSON.stringify(squared(block, stages))}\n`);
  }
  closeSync(out);
  return statSync(file).size / 1e6;
}

async function blocksOf(sample: string, { columnsOf }: Needs): Promise<TableBlock[]> {
  const server = await serveFile(sample, false);
  const { spreadsheetId, url } = server;
  const client = openClient({ spreadsheetId, place: sample, rootUrl: url });
  const blocks: TableBlock[] = [];
  try {
    const tongues = tonguesOf('en');
    const layout = await client.run(findLayout(tongues));
    const take = (table: TableKey, block: Block) => void blocks.push({ table, ...block });
    await pull({ client, layout, tongues, columnsOf, take });
    return blocks.sort((a, b) => a.firstRow - b.firstRow);
  } finally {
    client.close();
    await server.close();
  }
}

/** The stage each deal's ledger ends in. */
function stagesOf(blocks: readonly TableBlock[]): ReadonlyMap<Cell, Cell> {
  const last = new Map<Cell, { at: number; stage: Cell }>();
  for (const { table, columns } of blocks) {
    if (table !== 'deal_history') continue;
    const { deal_id = [], field = [], at = [], to = [] } = columns;
    for (const [row, deal] of deal_id.entries()) {
      if (field[row] !== 'created' && field[row] !== 'stage') continue;
      const moment = Number(at[row]);
      if (moment >= (last.get(deal)?.at ?? 0)) last.set(deal, { at: moment, stage: to[row] });
    }
  }
  return new Map([...last].map(([deal, { stage }]) => [deal, stage]));
}

/** Columns of one height, so that a frame can be made of them. */
function squared(block: TableBlock, stages: ReadonlyMap<Cell, Cell>): TableBlock {
  const names = Object.keys(block.columns);
  const height = Math.max(0, ...names.map((name) => block.columns[name]!.length));
  const { id = [], stage = [] } = block.columns;
  const known = (at: number) => block.table !== 'deals' || stages.get(id[at]) === stage[at];
  const rows = Array.from({ length: height }, (_, at) => at).filter(known);
  const columns = Object.fromEntries(
    names.map((name) => [name, rows.map((at) => block.columns[name]![at] ?? '')]),
  );
  return { ...block, columns };
}
