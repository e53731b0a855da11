/** Beside a cell that leads somewhere: where to, and the way there. Alt+Enter goes at once. */

import { useEffect, useState } from 'preact/hooks';
import { letters } from '../book/ranges.ts';
import { Icon } from '../chrome/icons.tsx';
import type { Desk } from '../desk/desk.ts';
import { follow, linkOf, placeOf } from '../links.ts';
import { Signal, useSignal } from '../signal.ts';

const NEVER = new Signal(0);
/** What a card may take, in pixels. */
const [WIDTH, HEIGHT] = [268, 34];

export function LinkCard({ desk }: { desk: Desk }) {
  const view = useSignal(desk.view);
  const { row, column } = useSignal(desk.selected);
  const editing = useSignal(desk.draft) !== null;
  useSignal(view?.painted ?? NEVER);
  const uri = view && !editing ? linkOf(view.cell(row, column), view.format(row, column)) : null;
  if (!uri) return null;
  const name = `${letters(column)}${row + 1}`;
  return <Card desk={desk} uri={uri} cell={name} key={`${view!.sheetId} ${name} ${uri}`} />;
}

function Card({ desk, uri, cell }: { desk: Desk; uri: string; cell: string }) {
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  const go = () => void follow(desk, uri);
  useEffect(() => {
    const work = document.querySelector('.work')!;
    const place = () => setAt(besideCell(work, cell));
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.altKey || !work.contains(event.target as Node)) return;
      event.preventDefault();
      event.stopPropagation();
      go();
    };
    const again = requestAnimationFrame(place);
    work.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    window.addEventListener('keydown', key, true);
    return () => {
      cancelAnimationFrame(again);
      work.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      window.removeEventListener('keydown', key, true);
    };
  }, []);
  if (!at) return null;
  return (
    <div class="link-card" style={at}>
      <button type="button" title="Alt+Enter" onClick={go}>
        <Icon name="link" />
        <span>{wordsOf(desk, uri)}</span>
      </button>
    </div>
  );
}

/**
 * Beside the cell, so that in a column of links the next one stays free; below it where there is no
 * room. Null when the cell is out of sight.
 */
function besideCell(work: Element, cell: string): { left: number; top: number } | null {
  const found = work.querySelector(`revo-grid [data-cell="${cell}"]`)?.getBoundingClientRect();
  const frame = work.querySelector('.sheet')!.getBoundingClientRect();
  if (!found || found.bottom > frame.bottom || found.bottom < frame.top + 24) return null;
  const [left, top] = [found.left - frame.left, found.top - frame.top];
  const room = found.right + WIDTH < frame.right;
  if (room) return { left: left + found.width + 6, top: top + found.height / 2 - HEIGHT / 2 };
  return { left: Math.min(left, frame.width - WIDTH), top: top + found.height + 2 };
}

/** The tab and the row that a link within the workbook leads to; else its address. */
function wordsOf(desk: Desk, uri: string): string {
  const place = uri.startsWith('#') ? placeOf(uri) : null;
  if (!place) return uri.replace(/^(https?:\/\/|mailto:)/, '');
  const tab = desk.book.sheet(place.sheetId)?.properties?.title ?? '';
  return desk.t('screen.link.open', { place: [tab, place.range].filter(Boolean).join(' ') });
}
