import { expect, test } from 'vitest';
import { Late, openEngine } from '../../../pipeline/warehouse/engine.ts';

const LONG = 'SELECT COUNT(*) FROM range(1000000) a CROSS JOIN range(10000000) b';

test('more statements than connections all get their turn', async () => {
  const engine = await openEngine();
  const asked = Array.from({ length: 20 }, (_, n) => engine.query(`SELECT ${n} FROM range(1)`));
  const rows = (await Promise.all(asked)).map((found) => found.rows[0]![0]);
  expect(rows).toEqual(Array.from({ length: 20 }, (_, n) => n));
  await engine.close();
});

test('a query that takes longer than it may is stopped, and the engine goes on', async () => {
  const engine = await openEngine();
  await expect(engine.query(LONG, { ms: 50 })).rejects.toBeInstanceOf(Late);
  expect((await engine.query('SELECT 1')).rows).toEqual([[1]]);
  await engine.close();
});

test('closing stops what runs and lets nothing begin', async () => {
  const engine = await openEngine();
  const asked = [LONG, LONG, LONG].map((sql) => engine.query(sql));
  const ended = Promise.allSettled(asked);
  await engine.close();
  expect((await ended).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  await expect(engine.query('SELECT 1')).rejects.toThrow('closed');
});
