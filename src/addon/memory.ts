/** What the add-on remembers from one execution to the next, beside the workbook itself. */

import type { ChangeSet } from '../crm/change.ts';
import type { TableKey } from '../crm/schema.ts';
import { tablesToUndo } from '../crm/undo.ts';
import type { Google } from './google.ts';

const [LANGUAGE, UNDO] = ['leadsheet.language', 'leadsheet.undo'];
/** Of how many actions the tables are remembered. */
const KEPT = 20;

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
     * first and those tables after; none when that is not known.
     */
    tablesToUndo: (by: string): TableKey[] =>
      actions(store()).find((action) => action.by === by)?.tables ?? [],
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

/** The last first. */
function actions(store: Store): Acted[] {
  try {
    return JSON.parse(store.getProperty(UNDO) ?? '[]');
  } catch {
    return [];
  }
}

function keep(store: Store, all: readonly Acted[]): void {
  store.setProperty(UNDO, JSON.stringify(all.slice(0, KEPT)));
}
