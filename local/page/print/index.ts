/** Prints the sheet that is open on A4, by the browser's own dialog. */

import { sourcesOf } from '../charts/source.ts';
import type { Desk } from '../desk/desk.ts';
import { areaOf, MOST_ROWS } from './area.ts';
import { drawLeaves, scaleOf } from './draw.ts';
import { type Lie, paperOf } from './leaves.ts';

const LIES: Readonly<Record<string, Lie>> = { LANDSCAPE: 'landscape', PORTRAIT: 'portrait' };

/** Smaller than this share of its size on the screen, a sheet is hard to read on paper. */
const READABLE = 0.6;

/** Asks how the paper should lie and, of a wide sheet, whether to fit it; and prints. */
export async function printSheet(desk: Desk): Promise<void> {
  const view = desk.view.value;
  if (!view || desk.talk.question.value !== null) return;
  const { t, book } = desk;
  await Promise.all([
    view.blocks.ensure(
      0,
      Math.min(view.rowCount, (view.rows.seen[MOST_ROWS] ?? view.rowCount) + 1),
    ),
    ...(view.sheet.charts ?? []).map(({ spec }) => sourcesOf(book, spec ?? {})),
  ]);
  const area = areaOf(view);
  if (!area) return desk.talk.say(t('screen.print.empty'));
  const tiny = scaleOf({ book, view, area, paper: paperOf('portrait') }) < READABLE;
  const sizes = (['actual', 'fit'] as const).map((key) => ({
    key,
    label: t(`screen.print.${key}`),
  }));
  const { button, text } = await desk.talk.ask({
    title: t('screen.print'),
    text: t('screen.print.text', { name: view.title }),
    buttons: ['LANDSCAPE', 'PORTRAIT', 'CANCEL'],
    ...(tiny ? { choices: sizes, initial: 'actual' } : {}),
  });
  const lie = LIES[button];
  if (!lie) return;
  if (area.more) desk.talk.say(t('screen.print.more', { count: MOST_ROWS }));
  document.querySelector('.print')?.remove();
  const print = document.createElement('div');
  print.className = `print ${lie}`;
  print.append(...drawLeaves({ book, view, area, paper: paperOf(lie), fits: text !== 'actual' }));
  document.body.append(print);
  window.addEventListener('afterprint', () => print.remove(), { once: true });
  window.print();
}

/** Ctrl+P prints the sheet, not the screen. */
export function takePrintKey(desk: Desk): () => void {
  const key = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (!command || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return;
    event.preventDefault();
    event.stopPropagation();
    void printSheet(desk);
  };
  window.addEventListener('keydown', key, true);
  return () => window.removeEventListener('keydown', key, true);
}
