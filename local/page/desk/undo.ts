/** Taking back one's last change, and making it again. */

import { batch } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import { put, typedOf } from './edit.ts';
import type { Built } from './history.ts';
import { opposite } from './opposite.ts';
import type { Step, Values } from './step.ts';

export const undo = (desk: Desk): Promise<void> => desk.afterAll(() => undoLast(desk));

export const redo = (desk: Desk): Promise<void> => desk.afterAll(() => redoNext(desk));

async function undoLast(desk: Desk): Promise<void> {
  const { history, t } = desk;
  const deed = history.last;
  if (deed?.kind === 'typed') {
    const back = deed.steps.toReversed();
    if (
      !(await replay(
        desk,
        back,
        ({ after }) => after,
        ({ before }) => before,
      ))
    )
      return;
    const dress = deed.dress?.back;
    if (dress) await desk.attempt(() => batch(dress));
    history.undone();
  } else if (deed?.kind === 'built') {
    const { back } = deed;
    if (back === null) desk.say(t('page.undo.structure'));
    else if (!(await desk.attempt(() => batch(back)))) return;
    history.undone();
  }
}

async function redoNext(desk: Desk): Promise<void> {
  const { history } = desk;
  const deed = history.next;
  if (deed?.kind === 'typed') {
    const done = await replay(
      desk,
      deed.steps,
      ({ before }) => before,
      ({ after }) => after,
    );
    if (!done) return;
    const dress = deed.dress?.forth;
    if (dress) await desk.attempt(() => batch(dress));
    history.redone();
  } else if (deed?.kind === 'built') {
    const again = await rebuild(desk, deed);
    if (again) history.redone(again);
  }
}

/** What is made again may have another opposite: a new tab has another id. */
async function rebuild(desk: Desk, deed: Built): Promise<Built | null> {
  const prepared = opposite(desk, deed.forth);
  const answer = await desk.attempt(() => batch(deed.forth));
  return answer ? { ...deed, back: prepared(answer) } : null;
}

type Side = (step: Step) => Values;

async function replay(desk: Desk, steps: readonly Step[], from: Side, to: Side): Promise<boolean> {
  for (const step of steps) {
    if (desk.view.value?.sheetId !== step.sheetId) await desk.open(step.sheetId);
    const view = desk.view.value;
    if (!view) return false;
    await view.blocks.ensure(step.box.top, step.box.bottom);
    const now = typedOf(view, step.box, from(step));
    const changed = now.some((line, at) =>
      line.some((text, n) => !same(text, from(step)[at]![n] ?? null)),
    );
    if (changed) {
      desk.say(desk.t('page.undo.changed'));
      return true;
    }
  }
  for (const step of steps) {
    desk.select(step.box.top, step.box.left, step.box);
    if (!(await desk.attempt(async () => (await put(desk, step, to(step))) ?? true))) return false;
  }
  desk.refocus();
  return true;
}

/** What was typed need not be what is read back: `5/1` is a day, ` 5 ` a number. */
function same(now: string | null, typed: string | null): boolean {
  if (now === typed || now === null || typed === null) return true;
  const [a, b] = [now, typed].map((text) => text.replace(/^'/, '').trim());
  return a === b || (a !== '' && b !== '');
}
