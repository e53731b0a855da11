/** Prints the sheet that is open on A4, fitted to the width, by the browser's own dialog. */

import { sourcesOf } from '../charts/source.ts';
import type { Desk } from '../desk/desk.ts';
import { areaOf, MOST_ROWS } from './area.ts';
import { drawLeaves } from './draw.ts';
import { type Lie, paperOf } from './leaves.ts';

const LIES: Readonly<Record<string, Lie>> = { LANDSCAPE: 'landscape', PORTRAIT: 'portrait' };

/** Asks how the paper should lie, and prints. */
export async function printSheet(desk: Desk): Promise<void> {
  const view = desk.view.value;
  if (!view || desk.question.value !== null) return;
  const { t } = desk;
  const { button } = await desk.ask({
    title: t('screen.print'),
    text: t('screen.print.text', { name: view.title }),
    buttons: ['LANDSCAPE', 'PORTRAIT', 'CANCEL'],
  });
  const lie = LIES[button];
  if (!lie) return;
  await Promise.all([
    view.blocks.ensure(
      0,
      Math.min(view.rowCount, (view.rows.seen[MOST_ROWS] ?? view.rowCount) + 1),
    ),
    ...(view.sheet.charts ?? []).map(({ spec }) => sourcesOf(desk.book, spec ?? {})),
  ]);
  const area = areaOf(view);
  if (!area) return desk.say(t('screen.print.empty'));
  if (area.more) desk.say(t('screen.print.more', { count: MOST_ROWS }));
  document.querySelector('.print')?.remove();
  const print = document.createElement('div');
  print.className = `print ${lie}`;
  print.append(...drawLeaves({ book: desk.book, view, area, paper: paperOf(lie) }));
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
