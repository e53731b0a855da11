/** Undo: the user's own last action taken back, exactly or not at all. */

import { LeadsheetError } from '../crm/errors.ts';
import type { Setting } from '../crm/records.ts';
import { TABLE_KEYS } from '../crm/schema.ts';
import { tablesToUndo, undo } from '../crm/undo.ts';
import type { TextKey } from '../text/index.ts';
import { lastAction, readJournal } from '../workbook/journal.ts';
import { readTables } from '../workbook/read-tables.ts';
import { together } from '../workbook/together.ts';
import type { Acted, Answer } from './answer.ts';
import { actorIn, findPlaces, type Sight } from './look.ts';
import { write } from './perform.ts';
import { answering } from './refused.ts';
import type { Shell } from './shell.ts';

export function undoLast(shell: Shell): Answer<Acted> {
  return answering(shell, () =>
    shell.locked(() => {
      const { layout, tongues } = findPlaces(shell);
      // Of what is not remembered everything may be touched.
      const likely = shell.memory.tablesToUndo(shell.user()) ?? TABLE_KEYS;
      const wanted = [...new Set([...likely, 'settings' as const])];
      const [journal, read] = shell.run(
        together(readJournal(layout), readTables(layout, wanted, tongues)),
      );
      const settings = (read.book as { settings: readonly Setting[] }).settings;
      const actor = actorIn(shell, layout, settings, 'menu');
      const last = lastAction(journal, actor.by);
      if (last === null) throw new LeadsheetError('nothing_to_undo');
      const tables = tablesToUndo(last);
      // Only where an execution ended between its write and the memory of it.
      const snapshot = tables.every((table) => read.reads.has(table))
        ? read
        : shell.run(readTables(layout, tables, tongues));
      const sight = { layout, tongues, snapshot, book: snapshot.book, actor } as Sight;
      write(shell, sight, undo(snapshot.book, last, actor), last.id);
      shell.memory.undone(last.id);
      const action = shell.say(`action.${last.action}` as TextKey);
      return {
        ok: true,
        value: { key: last.id, done: 1, refused: [], offers: [] },
        message: shell.say('addon.undone', { action }),
      };
    }),
  );
}
