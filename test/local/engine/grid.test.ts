import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../local/engine/cell.ts';
import type { Grid } from '../../../local/engine/grid.ts';
import { Workbook } from '../../../local/engine/workbook.ts';

/** The same operations on a plain list of rows, as slow and as simple as can be. */
type Model = Cell[][];

const WIDTH = 26;
const size = fc.nat(600);
const operation = fc.oneof(
  fc.record({ do: fc.constant('set' as const), at: fc.nat(), column: fc.nat(25), value: fc.nat() }),
  fc.record({ do: fc.constant('clear' as const), at: fc.nat(), column: fc.nat(25) }),
  fc.record({ do: fc.constant('fill' as const), at: fc.nat(), count: size, value: fc.nat() }),
  fc.record({ do: fc.constant('insert' as const), at: fc.nat(), count: size }),
  fc.record({ do: fc.constant('delete' as const), at: fc.nat(), count: size }),
  fc.record({ do: fc.constant('move' as const), at: fc.nat(), count: size, to: fc.nat() }),
  fc.record({ do: fc.constant('columns' as const), from: fc.nat(24), to: fc.nat(26) }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

function apply(grid: Grid, model: Model, op: Operation): void {
  const rows = model.length;
  const start = 'at' in op ? op.at % rows : 0;
  const stop = Math.min(rows, start + ('count' in op ? op.count : 0));
  switch (op.do) {
    case 'set':
      grid.setCell(start, op.column, op.value);
      model[start]![op.column] = op.value;
      break;
    case 'clear':
      grid.setCell(start, op.column, null);
      model[start]![op.column] = null;
      break;
    case 'fill':
      grid.edit(start, stop, (_, index) => [index, op.value]);
      for (let row = start; row < stop; row++) model[row] = padded([row, op.value]);
      break;
    case 'insert':
      grid.insertRows(start, op.count);
      model.splice(start, 0, ...Array.from({ length: op.count }, () => padded([])));
      break;
    case 'delete':
      if (stop - start >= rows) return;
      grid.deleteRows(start, stop);
      model.splice(start, stop - start);
      break;
    case 'move': {
      const to = op.to % (rows + 1);
      grid.moveRows(start, stop, to);
      if (to >= start && to <= stop) return;
      const moved = model.splice(start, stop - start);
      model.splice(to > start ? to - moved.length : to, 0, ...moved);
      break;
    }
    case 'columns':
      grid.moveColumns(op.from, op.from + 2, op.to);
      if (op.to >= op.from && op.to <= op.from + 2) return;
      for (const row of model) {
        const moved = row.splice(op.from, 2);
        row.splice(op.to > op.from ? op.to - 2 : op.to, 0, ...moved);
      }
  }
}

function padded(row: readonly Cell[]): Cell[] {
  return Array.from({ length: WIDTH }, (_, column) => row[column] ?? null);
}

function contents(grid: Grid): Model {
  return [...grid.rows()].map(([, row]) => padded(row));
}

describe('a grid', () => {
  test('is a list of rows, whatever is done to it, in little memory', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        // A budget of 300 cells throws blocks out of memory all the time.
        const workbook = new Workbook(':memory:', { cellBudget: 300 });
        const { grid } = workbook.sheets[0]!;
        const model: Model = Array.from({ length: 1000 }, () => padded([]));
        for (const op of operations) workbook.transaction(() => apply(grid, model, op));
        expect(grid.rowCount).toBe(model.length);
        expect(contents(grid)).toEqual(model);
        const filled = model.findLastIndex((row) => row.some((cell) => cell !== null));
        expect(grid.dataEnd()).toBe(filled + 1);
        workbook.close();
      }),
      { numRuns: 40 },
    );
  });

  test('is as it was after a transaction that throws', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 6 }),
        fc.array(operation, { minLength: 1, maxLength: 6 }),
        (kept, undone) => {
          const workbook = new Workbook(':memory:', { cellBudget: 300 });
          const model: Model = Array.from({ length: 1000 }, () => padded([]));
          for (const op of kept) {
            workbook.transaction(() => apply(workbook.sheets[0]!.grid, model, op));
          }
          const before = contents(workbook.sheets[0]!.grid);
          const fail = () => {
            for (const op of undone) apply(workbook.sheets[0]!.grid, model, op);
            throw new Error('broken off');
          };
          expect(() => workbook.transaction(fail)).toThrow('broken off');
          expect(contents(workbook.sheets[0]!.grid)).toEqual(before);
          workbook.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('inserting rows into a long sheet leaves all blocks but those at the edge alone', () => {
    const workbook = new Workbook(':memory:');
    const { grid } = workbook.sheets[0]!;
    workbook.transaction(() => {
      grid.resize(20_000, 26);
      grid.edit(0, 20_000, (_, index) => [index]);
    });
    const before = new Set(grid.runs.map(([id]) => id));
    workbook.transaction(() => grid.insertRows(5_001, 3));
    const made = grid.runs.filter(([id]) => id !== 0 && !before.has(id));
    expect(made).toHaveLength(1);
    expect(grid.cell(5_004, 0)).toBe(5_001);
    workbook.close();
  });

  test('is changed only inside a transaction', () => {
    const workbook = new Workbook(':memory:');
    expect(() => workbook.sheets[0]!.grid.setCell(0, 0, 1)).toThrow('inside a transaction');
    workbook.close();
  });
});
