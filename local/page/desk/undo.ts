/** Taking back one's last change, and making it again. */

import type { Desk } from './desk.ts';
import { put, typedOf } from './edit.ts';
import type { Step, Values } from './step.ts';
import { build } from './structure.ts';

export const undo = (desk: Desk): Promise<void> => desk.afterAll(() => undoLast(desk));

export const redo = (desk: Desk): Promise<void> => desk.afterAll(() => redoNext(desk));

async function undoLast(desk: Desk): Promise<void> {
  const { history, t } = desk;
  const deed = history.last;
  if (deed?.kind === 'typed') {
    const steps = deed.steps.toReversed();
    const mine = await asLeft(desk, steps, ({ after }) => after);
    if (mine === null) return;
    // Formats and merges first, so that the old values meet the cells they came from.
    const dress = deed.dress?.back;
    if (mine && dress && !(await desk.attempt(() => desk.send(dress)))) return;
    if (mine && !(await replay(desk, steps, ({ before }) => before))) return;
    history.undone();
  } else if (deed?.kind === 'built') {
    const { back } = deed;
    if (back === null) desk.say(t('page.undo.structure'));
    else if (!(await desk.attempt(() => desk.send(back)))) return;
    history.undone();
  }
}

async function redoNext(desk: Desk): Promise<void> {
  const { history } = desk;
  const deed = history.next;
  if (deed?.kind === 'typed') {
    const mine = await asLeft(desk, deed.steps, ({ before }) => before);
    if (mine === null) return;
    if (mine && !(await replay(desk, deed.steps, ({ after }) => after))) return;
    const dress = deed.dress?.forth;
    if (mine && dress) await desk.attempt(() => desk.send(dress));
    history.redone();
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
    desk.say(desk.t('page.undo.changed'));
    return false;
  }
  return true;
}

async function replay(desk: Desk, steps: readonly Step[], to: Side): Promise<boolean> {
  for (const step of steps) {
    desk.select(step.box.top, step.box.left, step.box);
    if (!(await desk.attempt(async () => (await put(desk, step, to(step))) ?? true))) return false;
  }
  return true;
}
