import { expect, test } from 'vitest';
import { readsOf, Schedule } from '../../../pipeline/warehouse/schedule.ts';

test('work begins once all it reads is there, and not before', async () => {
  const told: string[] = [];
  const say = (name: string) => async () => {
    told.push(name);
  };
  const table = Promise.withResolvers<void>();
  const plan = new Schedule();
  plan.add('orders', [], () => table.promise);
  plan.add('params', [], say('params'));
  plan.add('order_facts', ['orders', 'params', 'its own WITH'], say('order_facts'));
  plan.add('rfm', ['order_facts'], say('rfm'));
  await new Promise(setImmediate);
  expect(told).toEqual(['params']);
  table.resolve();
  await plan.done();
  expect(told).toEqual(['params', 'order_facts', 'rfm']);
});

test('who reads a name made anew waits for the later one', async () => {
  const told: string[] = [];
  const plan = new Schedule();
  plan.add('ledger', [], async () => told.push('loaded'));
  plan.add('ledger', ['ledger'], async () => told.push('inferred'));
  plan.add('states', ['ledger'], async () => told.push('states'));
  await plan.done();
  expect(told).toEqual(['loaded', 'inferred', 'states']);
});

test('what fails is thrown, and what rests on it does not begin', async () => {
  let begun = false;
  const plan = new Schedule();
  plan.add('moves', [], () => Promise.reject(new Error('no moves')));
  plan.add('states', ['moves'], async () => {
    begun = true;
  });
  await expect(plan.done()).rejects.toThrow('no moves');
  expect(begun).toBe(false);
});

test('a query reads what stands behind FROM and JOIN, and nothing of its comments', () => {
  const sql = '-- from FROM nowhere\nWITH a AS (SELECT 1 FROM orders) SELECT * FROM a JOIN params';
  expect(readsOf(sql)).toEqual(['orders', 'a', 'params']);
});
