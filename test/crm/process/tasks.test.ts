import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { addWorkingDays, isWorkingDay, weekdayOf } from '../../../src/crm/process/calendar.ts';
import { progressBy } from '../../../src/crm/process/progress.ts';
import * as rules from '../../../src/crm/process/tasks.ts';
import { countTasks, tasksOf, workload } from '../../../src/crm/process/views.ts';
import { dateOfDays } from '../../../src/crm/time.ts';
import { actor, customer, deal, NOW, refusal, TEAM, TODAY, task } from '../fixture.ts';

const ID = 'T-0000000001';
const book = (...tasks: ReturnType<typeof task>[]) => ({
  tasks,
  team: TEAM,
  customers: [customer()],
  deals: [deal()],
});

describe('a process of named tasks', () => {
  test('tasks are added, completed and counted; unknown task or customer is refused', () => {
    let tables = book();
    const fields = { title: 'Visit', customer_id: 'C-0000000001', planned_hours: 2 };
    const first = rules.addTask(tables, fields, actor());
    tables = applied(tables, first.change);
    tables = applied(
      tables,
      rules.addTask(
        tables,
        { ...fields, responsible: 'bob@example.com' },
        actor({ random: Math.random }),
      ).change,
    );
    const done = rules.completeTask(tables, { id: first.key, outcome: 'Went well' }, actor());
    tables = applied(tables, done.change);
    expect(tables.tasks[0]).toMatchObject({
      status: 'done',
      completed_at: NOW,
      outcome: 'Went well',
    });
    expect(done.offers.map(({ offer }) => offer)).toContain('log_activity');
    expect([...countTasks(tables.tasks, ({ title }) => title)]).toEqual([['Visit', 2]]);
    expect(countTasks(tables.tasks, ({ responsible }) => responsible).size).toBe(2);
    expect(refusal(() => rules.completeTask(tables, { id: 'T-9' }, actor())).code).toBe(
      'unknown_record',
    );
    const stranger = { title: 'Visit', customer_id: 'C-9' };
    expect(refusal(() => rules.addTask(tables, stranger, actor())).code).toBe('field_reference');
    expect(refusal(() => rules.completeTask(tables, { id: first.key }, actor())).code).toBe(
      'task_closed',
    );
  });

  test('a task is started, reassigned, postponed, cancelled', () => {
    const tables = book(task({ mandatory: true }));
    const cells = (outcome: { change: { changes: readonly object[] } }) =>
      outcome.change.changes[0];
    expect(cells(rules.startTask(tables, { id: ID }, actor()))).toMatchObject({
      set: { started_at: NOW },
    });
    const given = rules.reassignTask(tables, { id: ID, responsible: 'BOB@example.com' }, actor());
    expect(cells(given)).toMatchObject({ set: { responsible: 'bob@example.com' } });
    const nobody = () =>
      rules.reassignTask(tables, { id: ID, responsible: 'zoe@example.com' }, actor());
    expect(refusal(nobody).code).toBe('field_reference');
    const later = rules.postponeTask(tables, { id: ID, due_on: '2026-04-02' }, actor());
    expect(cells(later)).toMatchObject({ set: { due_on: '2026-04-02' } });
    const past = () => rules.postponeTask(tables, { id: ID, due_on: '2026-03-30' }, actor());
    expect(refusal(past).code).toBe('postponed_to_past');
    expect(refusal(() => rules.cancelTask(tables, { id: ID }, actor())).code).toBe(
      'cancel_reason_required',
    );
    const cancelled = rules.cancelTask(tables, { id: ID, reason: 'Not needed' }, actor());
    expect(cells(cancelled)).toMatchObject({ set: { status: 'cancelled', outcome: 'Not needed' } });
  });
});

test('today, overdue, later, someday; mandatory first; by person', () => {
  const tasks = [
    task({ id: 'T-1', due_on: '2026-04-02' }),
    task({ id: 'T-2', due_on: TODAY }),
    task({ id: 'T-3', due_on: TODAY, mandatory: true }),
    task({ id: 'T-4', due_on: '2026-03-01', planned_hours: 3 }),
    task({ id: 'T-5' }),
    task({ id: 'T-6', due_on: TODAY, status: 'done' }),
    task({ id: 'T-7', due_on: TODAY, responsible: 'bob@example.com', planned_hours: 1 }),
  ];
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const mine = tasksOf(tasks, 'ann@example.com', TODAY);
  expect([ids(mine.overdue), ids(mine.today), ids(mine.later), ids(mine.someday)]).toEqual([
    ['T-4'],
    ['T-3', 'T-2'],
    ['T-1'],
    ['T-5'],
  ]);
  expect(workload(tasks, TODAY, 7)).toEqual([
    { responsible: 'ann@example.com', overdue: 1, ahead: 3, hours: 3 },
    { responsible: 'bob@example.com', overdue: 0, ahead: 1, hours: 1 },
  ]);
});

test('completion, punctuality and time against plan', () => {
  const done = (due_on: string, completed_at: string, more = {}) =>
    task({ status: 'done', due_on, completed_at, ...more });
  const tasks = [
    done('2026-03-10', '2026-03-10T11:00:00', {
      started_at: '2026-03-10T09:00:00',
      planned_hours: 1,
    }),
    done('2026-03-10', '2026-03-12T09:00:00'),
    task({ due_on: '2026-03-11' }),
    task({ due_on: '2026-03-11', status: 'cancelled' }),
    task({ due_on: '2026-04-01' }),
  ];
  const period = { from: '2026-03-01', to: '2026-04-01' };
  const [mine] = progressBy(tasks, ({ responsible }) => responsible, period);
  expect(mine).toMatchObject({ due: 3, done: 2, onTime: 1 / 3, durationRatio: 2 });
  expect(mine?.completion).toBeCloseTo(2 / 3);
});

describe('working days', () => {
  const calendar = { working_days: [1, 2, 3, 4, 5], holidays: ['2026-04-06'] };

  test('weekends and holidays are passed over', () => {
    expect(weekdayOf('2026-03-31')).toBe(2);
    expect(addWorkingDays('2026-04-03', 1, calendar)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-04', 0, calendar)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-04', 1, calendar)).toBe('2026-04-07');
  });

  test('adding them lands on one, later for more, and adds up from one', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map(dateOfDays);
    const few = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(day, few, few, (date, a, b) => {
        const first = addWorkingDays(date, a, calendar);
        expect(isWorkingDay(first, calendar)).toBe(true);
        expect(first >= date).toBe(true);
        const both = addWorkingDays(first, b, calendar);
        if (isWorkingDay(date, calendar)) expect(both).toBe(addWorkingDays(date, a + b, calendar));
      }),
    );
  });
});
