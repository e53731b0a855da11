import { expect, test } from 'vitest';
import { drawPage } from '../../../pipeline/dashboards/draw/index.ts';
import { layoutPages, type RunFacts } from '../../../pipeline/dashboards/index.ts';
import type { Table, Tiles } from '../../../pipeline/dashboards/page.ts';
import { emptyRun, fullRun } from './fixture.ts';

const tabs = new Map([
  ['deals', 77],
  ['customers', 88],
]);
const page = (changes: Partial<RunFacts> = {}) =>
  layoutPages(fullRun({ tabs, ...changes }), ['actions'])[0]!;
const tablesOf = (changes: Partial<RunFacts> = {}) =>
  page(changes).blocks.filter((block): block is Table => block.kind === 'table');

test('a line says what to do, why, about whom, by whom, and what it is worth', () => {
  const [list] = tablesOf();
  expect(list!.rows[0]).toEqual([
    'Move it on or let it go\n34 days longer in its stage than three quarters of all deals',
    'Brewer for Old Mill',
    'Ann Sample',
    155_050_000,
    0.048,
    7_442_400,
  ]);
  expect(list!.rows[3]![0]).toBe(
    "Build pipeline\nOpen deals cover 0.6 times what is missing from the quarter's quota; 3 times are wanted",
  );
});

test('in Chinese the same line', () => {
  const [list] = tablesOf({ language: 'zh' });
  expect(list!.rows[0]![0]).toBe('推进或放弃\n比四分之三的商机在本阶段多停留 34 天');
});

test('a line leads to the row it is about; without the tabs it leads nowhere', () => {
  expect(tablesOf()[0]!.links!.to).toEqual([
    '#gid=77&range=A12',
    '#gid=77&range=A12',
    '#gid=88&range=A9',
    undefined,
  ]);
  const cells = drawPage(page()).cells.flat();
  const links = cells.map((cell) => cell.userEnteredFormat?.textFormat?.link?.uri).filter(Boolean);
  expect(links).toEqual(['#gid=77&range=A12', '#gid=77&range=A12', '#gid=88&range=A9']);
  const bare = layoutPages(fullRun(), ['actions'])[0]!;
  const table = bare.blocks.find((block): block is Table => block.kind === 'table')!;
  expect(table.links!.to.some(Boolean)).toBe(false);
});

test('a deal that two actions are about is at stake once, a quota gap is not', () => {
  const tiles = page().blocks.find((block): block is Tiles => block.kind === 'tiles')!.tiles;
  expect(tiles.map(({ value }) => value)).toEqual([4, 28_990_400, 227_360_000, 2]);
});

test('each person has what to do first and what lies with them, the most valuable on top', () => {
  expect(tablesOf()[1]!.rows).toEqual([
    ['Bob Sample', 'Win the customer back: Brewer for Old Mill', 2, 72_310_000, 15_346_000],
    ['Ann Sample', 'Move it on or let it go: Brewer for Old Mill', 2, 155_050_000, 13_644_400],
  ]);
});

test('nothing to do is said', () => {
  const blocks = layoutPages(emptyRun(), ['actions'])[0]!.blocks;
  expect(blocks).toHaveLength(1);
  expect(blocks[0]).toMatchObject({
    title: 'Nothing to show yet',
    rows: [['Next best actions, Proposals', 'No rows yet in Deals']],
  });
});
