/** A month to pick a day from; arrow keys walk over the days, page keys over the months. */

import { useState } from 'preact/hooks';
import { dayOf } from '../book/conditions.ts';
import type { Offer } from './picker.tsx';

const DAY_MS = 86_400_000;

/** Days, or months where the key is a page key. */
const STEPS: Readonly<Record<string, readonly [days: number, months: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [-7, 0],
  ArrowDown: [7, 0],
  PageUp: [0, -1],
  PageDown: [0, 1],
};

export function Calendar({ desk, view, row, column, keys, pick }: Offer) {
  const typed = view.typed(row, column);
  const held = /^\d{4}-\d\d-\d\d/.test(typed) ? typed.slice(0, 10) : null;
  const today = dayOf(new Date());
  const [day, setDay] = useState(held ?? today);
  const [moved, setMoved] = useState(false);
  const walk = (days: number, months: number) => {
    setDay(months === 0 ? later(day, days) : monthLater(day, months));
    setMoved(true);
  };
  keys.current = (event) => {
    const step = STEPS[event.key];
    if (step) walk(...step);
    else if (event.key === 'Enter' && moved) pick(day);
    else return false;
    return true;
  };
  const locale = desk.language.value === 'zh' ? 'zh-CN' : 'en-GB';
  const named = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(date));
  const first = `${day.slice(0, 8)}01`;
  // Weeks begin on Monday.
  const start = later(first, -((new Date(first).getUTCDay() + 6) % 7));
  const days = Array.from({ length: 42 }, (_, at) => later(start, at));
  const arrow = (key: 'page.month.back' | 'page.month.next', step: 1 | -1) => (
    <button type="button" tabIndex={-1} aria-label={desk.t(key)} onClick={() => walk(0, step)}>
      {step < 0 ? '‹' : '›'}
    </button>
  );
  return (
    // The keyboard stays with the cell.
    <section
      class="calendar"
      aria-label={desk.t('page.date')}
      onMouseDown={(event) => event.preventDefault()}
    >
      <header>
        {arrow('page.month.back', -1)}
        <span aria-live="polite">{named(first, { month: 'long', year: 'numeric' })}</span>
        {arrow('page.month.next', 1)}
      </header>
      <div class="days">
        {days.slice(0, 7).map((one) => (
          <span class="weekday" key={one}>
            {named(one, { weekday: 'narrow' })}
          </span>
        ))}
        {days.map((one) => (
          <button
            type="button"
            tabIndex={-1}
            key={one}
            class={one.slice(0, 7) === day.slice(0, 7) ? 'day' : 'day beyond'}
            aria-current={one === today ? 'date' : undefined}
            aria-pressed={one === day}
            aria-label={named(one, { day: 'numeric', month: 'long', year: 'numeric' })}
            onClick={() => pick(one)}
          >
            {Number(one.slice(8))}
          </button>
        ))}
      </div>
    </section>
  );
}

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or its last. */
function monthLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}
