/** Taking back one's last change, and making it again. */

import type { Request } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import { typedOf } from './enter.ts';
import { put } from './put.ts';
import { harmless, roomFor } from './room.ts';
import type { Step, Values } from './step.ts';
import { build } from './structure.ts';

export const undo = (desk: Desk): Promise<void> => desk.works.afterAll(() => undoLast(desk));

export const redo = (desk: Desk): Promise<void> => desk.works.afterAll(() => redoNext(desk));

async function undoLast(desk: Desk): Promise<void> {
  const { history, t } = desk;
  const deed = history.last;
  if (deed?.kind === 'typed') {
    const steps = deed.steps.toReversed();
    const mine = await asLeft(desk, steps, ({ after }) => after);
    if (mine === null) return;
    // Formats and merges first, so that the old values meet the cells they came from.
    const before = deed.dress?.back ?? [];
    const after = await harmless(desk, deed.added ?? [], steps);
    if (mine && !(await replay(desk, steps, 'before', { before, after }))) return;
    history.undone();
  } else if (deed?.kind === 'built') {
    const { back } = deed;
    if (back === null) desk.talk.say(t('page.undo.structure'));
    else if (!(await desk.talk.attempt(() => desk.send(back)))) return;
    history.undone();
  }
}

async function redoNext(desk: Desk): Promise<void> {
  const { history } = desk;
  const deed = history.next;
  if (deed?.kind === 'typed') {
    const { steps, added: _, ...others } = deed;
    const mine = await asLeft(desk, steps, ({ before }) => before);
    if (mine === null) return;
    const rooms = steps.map(({ sheetId, box }) => roomFor(desk.book.seenView(sheetId)!, box));
    const before = rooms.flatMap(({ forth }) => forth);
    const after = deed.dress?.forth ?? [];
    if (mine && !(await replay(desk, steps, 'after', { before, after }))) return;
    const added = rooms.flatMap(({ back }) => back);
    history.redone({ ...others, steps, ...(mine && added.length > 0 ? { added } : {}) });
  } else if (deed?.kind === 'built') {
    // What is made again may have another opposite: a new tab has another id.
    const again = await build(desk, deed.sheetId, deed.forth);
    if (again) history.redone(again);
  }
}

type Side = (step: Step) => Values;

/** Whether the cells are as they were left, which is said where not; null without their sheet. */
async function asLeft(desk: Desk, steps: readonly Step[], side: Side): Promise<boolean | null> {
  for (const step of steps) {
    if (desk.view.value?.sheetId !== step.sheetId) await desk.open(step.sheetId);
    const view = desk.view.value;
    if (view?.sheetId !== step.sheetId) return null;
    await view.blocks.ensure(step.box.top, step.box.bottom);
    const now = typedOf(view, step.box, side(step));
    const left = now.every((line, at) =>
      line.every((text, n) => text === null || text === (side(step)[at]![n] ?? null)),
    );
    if (left) continue;
    desk.talk.say(desk.t('page.undo.changed'));
    return false;
  }
  return true;
}

/** Writes one side of all steps at one go, and selects where the last one was. */
async function replay(
  desk: Desk,
  steps: readonly Step[],
  side: 'before' | 'after',
  around: { before: readonly Request[]; after: readonly Request[] },
): Promise<boolean> {
  const [first, ...others] = steps.map((step) => ({ ...step, values: step[side] }));
  if (!first) return true;
  const done = await desk.talk.attempt(async () => {
    await put(desk, [first, ...others], around);
    return true;
  });
  const [view, { box }] = [desk.view.value, steps.at(-1)!];
  if (!done || !view) return false;
  const [bottom, right] = [
    Math.min(box.bottom, view.rowCount),
    Math.min(box.right, view.columnCount),
  ];
  desk.select(box.top, box.left, { ...box, bottom, right });
  return true;
}
