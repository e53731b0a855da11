/** A company nobody would believe, but whose books must balance: every path a deal can take. */

import { addDays } from '../../../src/crm/time.ts';
import { type Book, FUNNEL, history, type Row } from './book.ts';

/** A deal's story: on which day what happens to it. */
export interface Story {
  readonly events: readonly { readonly gap: number; readonly what: number }[];
}

const OTHER: readonly Row[] = [
  { funnel: 'Side', stage_order: 1, stage: 'Ask', kind: 'open' },
  { funnel: 'Side', stage_order: 2, stage: 'Talk', kind: 'open' },
  { funnel: 'Side', stage_order: 3, stage: 'Won', kind: 'won' },
];

const START = '2025-10-01';

/** The book of some stories. `what` picks one of many happenings, also impossible-looking ones. */
export function bookOf(stories: readonly Story[]): Book {
  const deals: Row[] = [];
  const ledger: Row[] = [];
  for (const [i, story] of stories.entries()) {
    const id = `D-${String(i).padStart(10, '0')}`;
    const events: [string, string, string][] = [];
    const row: Record<string, string | number> = {
      id,
      customer_id: `C-${i % 3}`,
      title: id,
      funnel: 'Main',
      stage: 'Lead',
      status: 'open',
      owner: `o${i % 2}@example.com`,
    };
    let day = addDays(START, i % 5);
    const note = (field: string, to: string | number) => {
      events.push([day, field, String(to)]);
      if (field !== 'created') row[field] = to;
    };
    note('created', 'Lead');
    note('funnel', 'Main');
    note('owner', row['owner']!);
    for (const { gap, what } of story.events) {
      day = addDays(day, gap);
      happen(what, day, row, note);
    }
    deals.push({ ...row });
    ledger.push(...history(id, ...events));
  }
  return { funnels: [...FUNNEL, ...OTHER], deals, deal_history: ledger };
}

function happen(
  what: number,
  day: string,
  row: Record<string, string | number>,
  note: (field: string, to: string | number) => void,
): void {
  const main = ['Lead', 'Offer', 'Deal', 'Nowhere'];
  if (what < 4) {
    if (row['funnel'] === 'Side') note('funnel', 'Main');
    note('stage', main[what]!);
    if (row['status'] !== 'open') note('status', 'open');
  } else if (what === 4 || what === 5) {
    note('stage', what === 4 ? 'Won' : 'Lost');
    note('status', what === 4 ? 'won' : 'lost');
  } else if (what === 6) note('status', row['status'] === 'open' ? 'lost' : 'open');
  else if (what === 7) {
    note('funnel', 'Side');
    note('stage', 'Ask');
    if (row['status'] !== 'open') note('status', 'open');
  } else if (what < 11) note('amount', [100, 250.5, 999][what - 8]!);
  else note('expected_close', addDays(day, [-20, 10, 60, 200][what - 11]!));
}
