import { describe, expect, test } from 'vitest';
import { drawPage } from '../../../pipeline/dashboards/draw/index.ts';
import { layoutPages, type Page, type RunFacts } from '../../../pipeline/dashboards/index.ts';
import { heightOf, linesOf, widthOf } from '../../../pipeline/dashboards/measure.ts';
import { GRID } from '../../../pipeline/dashboards/style.ts';
import { DASHBOARDS } from '../../../src/crm/schema.ts';
import { emptyRun, fullRun, tableOf } from './fixture.ts';

const page = (facts: RunFacts, key: Page['key']) => layoutPages(facts, [key])[0]!;

/** Every text a page shows. */
function wordsOn(one: Page): string[] {
  const cells = drawPage(one).cells.flat();
  return cells.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? '').filter(Boolean);
}

test('every dashboard has a page, in the order of the tabs', () => {
  expect(layoutPages(fullRun()).map(({ key }) => key)).toEqual([...DASHBOARDS]);
});

test('both languages draw the same shape', () => {
  for (const key of DASHBOARDS) {
    const [en, zh] = (['en', 'zh'] as const).map((language) =>
      drawPage(page(fullRun({ language }), key)),
    );
    expect(zh!.cells.length).toBe(en!.cells.length);
    expect(zh!.merges).toEqual(en!.merges);
    expect(zh!.charts.map(({ place }) => place)).toEqual(en!.charts.map(({ place }) => place));
  }
});

test('a Chinese page names every column in Chinese', () => {
  const english = DASHBOARDS.flatMap((key) => {
    const { blocks } = page(fullRun({ language: 'zh' }), key);
    const tables = blocks.flatMap((block) =>
      block.kind === 'beside' ? block.parts.map((part) => part.block) : [block],
    );
    return tables.flatMap((block) =>
      block.kind === 'table' ? block.columns.map(({ header }) => header) : [],
    );
  }).filter((header) => /^[A-Za-z ]+$/.test(header) && header !== 'n');
  expect(english).toEqual([]);
});

test('tables stay within the grid, whatever stands in them', () => {
  const long = '很长的产品名称'.repeat(20);
  const report = 'sales/revenue_by_product';
  const rows = tableOf(report).rows.map(([, ...rest]) => [long, ...rest]);
  const paper = drawPage(
    page(fullRun({ tables: new Map([[report, tableOf(report, rows)]]) }), 'sales'),
  );
  for (const { area } of paper.merges) {
    expect(area.left + area.columns).toBeLessThanOrEqual(GRID.first + GRID.columns);
  }
  const at = paper.cells.findIndex((cells) =>
    cells.slice(0, GRID.data).some((cell) => cell.userEnteredValue?.stringValue === long),
  );
  expect(paper.heights[at]).toBeGreaterThan(60);
});

test('merges of one page never overlap', () => {
  for (const key of DASHBOARDS) {
    const taken = new Set<string>();
    for (const { area } of drawPage(page(fullRun(), key)).merges) {
      for (let row = area.top; row < area.top + area.rows; row++) {
        for (let column = area.left; column < area.left + area.columns; column++) {
          expect(taken.has(`${row} ${column}`)).toBe(false);
          taken.add(`${row} ${column}`);
        }
      }
    }
  }
});

test('a list longer than a page says how many more there are', () => {
  const report = 'sales/leaderboard';
  const rows = Array.from({ length: 40 }, () => tableOf(report).rows[0]!);
  const facts = fullRun({ tables: new Map([[report, tableOf(report, rows)]]) });
  expect(wordsOn(page(facts, 'sales'))).toContain('and 32 more');
});

describe('sparse data', () => {
  test('the same reason is said once', () => {
    const { blocks } = page(emptyRun(), 'sales');
    expect(blocks).toHaveLength(1);
    const words = wordsOn(page(emptyRun(), 'sales'));
    expect(words.filter((one) => one === 'No rows yet in Deals')).toHaveLength(1);
    expect(words.find((one) => one.includes('Win rate'))).toContain('Revenue by product');
  });

  test('a rate under the floor is "too few", not a number', () => {
    const report = 'sales/win_rate';
    const [first] = tableOf(report).rows;
    const rows = [first!.map((value, at) => (at >= 4 && at <= 6 ? null : value))];
    const facts = fullRun({ tables: new Map([[report, tableOf(report, rows)]]) });
    expect(wordsOn(page(facts, 'sales'))).toContain('Too few');
  });

  test('a page without reports says so', () => {
    const words = wordsOn(page(fullRun({ tables: new Map() }), 'custom'));
    expect(words).toContain('Nothing here yet: no rows for this period.');
  });
});

test('words are measured wide enough, Chinese ones twice as wide', () => {
  expect(widthOf('漏斗', 10)).toBeGreaterThan(widthOf('ab', 10) * 1.5);
  expect(linesOf('a', 1, 10)).toBe(1);
  expect(linesOf('word '.repeat(60), 3, 10)).toBeGreaterThan(4);
  expect(heightOf(3)).toBeGreaterThan(heightOf(1));
});
