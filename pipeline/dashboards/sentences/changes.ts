/** What the ledger took in since the last night, how it came there, and what it did to the amounts. */

import type { Board } from '../board.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'overview/changes';

/** What the rows rest on, as the report says it: a mark of an earlier night, none, or not enough. */
const SENTENCES = {
  'report.changes.first': 'sentence.changes_first',
  'report.changes.many': 'sentence.changes_many',
} as const;

/** How the events came, those ways that any did. */
const WAYS = ['new', 'late', 'unseen', 'edited', 'deleted'] as const;

export function changes(board: Board): string | undefined {
  const rows = board.peek(REPORT);
  const gap = board.facts.tables.get(REPORT)?.gap;
  const count = (of: readonly Row[]) =>
    of.reduce((sum, row) => sum + (numberAt(row, 'events') ?? 0), 0);
  const came = (how: string) => count(rows.filter((row) => row['came'] === how));
  const all = count(rows);
  if (all === 0 || all < board.facts.sampleFloor) return undefined;
  const amount = rows.reduce((sum, row) => sum + (numberAt(row, 'amount_change') ?? 0), 0);
  const sentence = SENTENCES[gap?.key as keyof typeof SENTENCES] ?? 'sentence.changes';
  return board.say(sentence, {
    since: textAt(rows[0]!, 'since').slice(0, 16).replace('T', ' '),
    events: board.figures.number(all, 0),
    parts: partsOf(board, came),
    unseen: board.figures.number(came('unseen'), 0),
    more: board.figures.signed(Number(gap?.blanks['more'] ?? 0), 'integer'),
    amount: board.figures.signed(amount, 'money'),
  });
}

function partsOf(board: Board, came: (how: string) => number): string {
  return WAYS.filter((how) => came(how) > 0)
    .map((how) => board.say(`sentence.came.${how}`, { n: board.figures.number(came(how), 0) }))
    .join(board.say('sentence.list'));
}
