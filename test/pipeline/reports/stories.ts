/** Books of deals told by their stories, as the tests by hand like them. */

import type { Settings } from '../../../src/crm/settings.ts';
import { type Book, FUNNEL, history, prepared, type Row } from '../warehouse/book.ts';
import { type Line, linesOf } from './records.ts';

export type Events = readonly [at: string, field: string, to: string][];

/** Deals of the funnel `Main` by their stories; the rows stand where the stories end. */
export function bookOf(
  stories: Readonly<Record<string, Events>>,
  more: Book = {},
  rows: Readonly<Record<string, Row>> = {},
): Book {
  const last = (events: Events, field: string, otherwise: string) =>
    events
      .filter((event) => event[1] === field || (field === 'stage' && event[1] === 'created'))
      .at(-1)?.[2] ?? otherwise;
  return {
    funnels: FUNNEL,
    deals: Object.entries(stories).map(([id, events]) => ({
      id,
      customer_id: 'C-1',
      title: id,
      funnel: 'Main',
      stage: last(events, 'stage', 'Lead'),
      status: last(events, 'status', 'open'),
      amount: Number(last(events, 'amount', '0')) || null,
      expected_close: last(events, 'expected_close', '') || null,
      owner: last(events, 'owner', '') || null,
      ...rows[id],
    })),
    deal_history: Object.entries(stories).flatMap(([id, events]) =>
      history(id, [events[0]![0], 'funnel', 'Main'], ...events),
    ),
    ...more,
  };
}

export const won = (at: string): Events => [
  [at, 'stage', 'Won'],
  [at, 'status', 'won'],
];

export const lost = (at: string): Events => [
  [at, 'stage', 'Lost'],
  [at, 'status', 'lost'],
];

export interface Days {
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
  readonly before?: string | null;
  readonly settings?: Partial<Settings>;
}

/** Some reports over a book; the second quarter of 2026 unless told, compared with the first. */
export async function run(book: Book, reports: readonly string[], days: Days = {}) {
  const { asOf = '2026-06-30', from = '2026-04-01', to = '2026-07-01', before } = days;
  const { warehouse } = await prepared(book, {
    asOf,
    ...(days.settings && { settings: days.settings }),
  });
  await warehouse.setPeriod(
    { from, to },
    before === null ? null : { from: before ?? '2026-01-01', to: from },
  );
  try {
    const found: Line[][] = [];
    for (const report of reports) found.push(await linesOf(warehouse, report));
    return found;
  } finally {
    warehouse.close();
  }
}
