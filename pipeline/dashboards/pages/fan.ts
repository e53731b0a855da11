/** The forecast's fan: the months that were, and the bounds that the next ones will likely keep to. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'forecast/range';

export function fan(board: Board): Block[] {
  const ahead = board.peek(REPORT);
  if (ahead.length < 2) return [];
  const note = board.note(REPORT);
  const money = (key: string) => ({ label: board.header(key, REPORT), kind: 'money' as const });
  const past = board
    .peek('forecast/backtest')
    .filter((row) => textAt(row, 'month') < textAt(ahead[0], 'month'))
    .map((row, at, all) => {
      const won = numberAt(row, 'won_amount');
      // The fan opens from what the last month came to.
      const joint = at === all.length - 1 ? won : null;
      return [textAt(row, 'month'), won, joint, joint, joint];
    });
  const bounds = (row: Row) => ['p10', 'p50', 'p90'].map((key) => numberAt(row, key));
  return [
    {
      kind: 'chart',
      key: 'forecast fan',
      form: 'fan',
      title: board.say('forecast.fan'),
      ...(note && { note }),
      domain: { label: board.header('month'), kind: 'month' },
      series: [money('won_amount'), money('p10'), money('p50'), money('p90')],
      rows: [...past, ...ahead.map((row) => [textAt(row, 'month'), null, ...bounds(row)])],
    },
  ];
}
