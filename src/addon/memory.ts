/** What the add-on remembers from one execution to the next, beside the workbook itself. */

import type { ChangeSet } from '../crm/change.ts';
import { TABLE_KEYS, type TableKey } from '../crm/schema.ts';
import { tablesToUndo } from '../crm/undo.ts';
import type { Google } from './google.ts';

const [LANGUAGE, UNDO] = ['leadsheet.language', 'leadsheet.undo'];
/** A property holds 9 KB: some 150 actions, and the journal keeps 100 at most. */
const LONGEST = 8_500;

/** Properties of the document: shared by all who work in the workbook. */
export function memoryOf({ properties }: Pick<Google, 'properties'>) {
  const store = () => properties.getDocumentProperties();
  return {
    get: (key: string): string | null => store().getProperty(key),
    set: (key: string, value: string): void => void store().setProperty(key, value),
    forget: (key: string): void => void store().deleteProperty(key),
    /** The language the workbook was last seen in; null before it was looked at. */
    language: (): string | null => store().getProperty(LANGUAGE),
    speak: (language: string): void => void store().setProperty(LANGUAGE, language),
    /**
     * The tables an undo of a person's last action must see, so that it needs not read the journal
     * first and those tables after; null when that is not known.
     */
    tablesToUndo: (by: string): TableKey[] | null =>
      actions(store()).find((action) => action.by === by)?.tables ?? null,
    acted: (change: ChangeSet): void => {
      const action = { id: change.id, by: change.by, tables: tablesToUndo(change) };
      keep(store(), [action, ...actions(store())]);
    },
    undone: (id: string): void =>
      keep(
        store(),
        actions(store()).filter((action) => action.id !== id),
      ),
  };
}

export type Memory = ReturnType<typeof memoryOf>;

interface Acted {
  readonly id: string;
  readonly by: string;
  readonly tables: TableKey[];
}

type Store = GoogleAppsScript.Properties.Properties;

/** The last first. A line each: its id, a letter a table, and whose it was. */
function actions(store: Store): Acted[] {
  const lines = (store.getProperty(UNDO) ?? '').split('\n');
  return lines.flatMap((line) => {
    const [, id = '', letters = '', by = ''] = /^(\S+) ([A-Z]+) (.*)$/.exec(line) ?? [];
    return id
      ? [{ id, by, tables: [...letters].map((one) => TABLE_KEYS[one.charCodeAt(0) - 65]!) }]
      : [];
  });
}

function keep(store: Store, all: readonly Acted[]): void {
  const letter = (table: TableKey) => String.fromCharCode(65 + TABLE_KEYS.indexOf(table));
  const lines: string[] = [];
  let length = 0;
  for (const { id, by, tables } of all) {
    const line = `${id} ${tables.map(letter).join('')} ${by}`;
    length += line.length + 1;
    if (length > LONGEST) break;
    lines.push(line);
  }
  store.setProperty(UNDO, lines.join('\n'));
}
