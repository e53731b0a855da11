/** Looking up, and where the map says so making, the rows that imported rows refer to. */

import type { Actor } from '../../src/crm/actor.ts';
import { type Change, keyOf } from '../../src/crm/change.ts';
import { created, insertOf } from '../../src/crm/draft.ts';
import type { AnyRecord } from '../../src/crm/records.ts';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { OWN_COLUMN } from './map.ts';
import type { Fault, RowReader } from './row-reader.ts';
import { placeOf } from './row-reader.ts';
import { type CellReader, cellReader, type ReaderOptions } from './values.ts';

interface Target {
  readonly column: string;
  readonly table: TableKey;
  readonly by: string;
  readonly keys: Map<string, string>;
  /** Columns of a new row, and where in the file they stand; null when none is to be made. */
  readonly create: readonly { column: string; index: number; read: CellReader }[] | null;
  /** A team nobody filled in yet refuses nobody. */
  readonly lenient: boolean;
}

export class References {
  readonly #targets: readonly Target[];
  /** Rows made, by table. */
  readonly created = new Map<TableKey, number>();

  constructor(
    table: TableKey,
    reader: RowReader,
    header: readonly string[],
    snapshot: Snapshot,
    options: ReaderOptions,
  ) {
    const { columns } = tableOf(table);
    this.#targets = reader.fields.flatMap(({ column, source }) => {
      const { type, ref } = columns[column] ?? OWN_COLUMN;
      if (type !== 'ref') return [];
      const target = ref as TableKey;
      const by = source.by ?? tableOf(target).key[0]!;
      const create = source.create
        ? Object.entries(source.create).map(([name, from]) => ({
            column: name,
            index: placeOf(header, from, options.file),
            read: cellReader(name, tableOf(target).columns[name]!, { from }, options),
          }))
        : null;
      const keys = keysBy(target, by, snapshot);
      return [
        { column, table: target, by, keys, create, lenient: target === 'team' && keys.size === 0 },
      ];
    });
  }

  /** Puts keys in the place of the words of the file; gives the rows to be made for it. */
  resolve(fields: AnyRecord, cells: readonly string[], actor: Actor): Change[] | Fault {
    const changes: Change[] = [];
    for (const target of this.#targets) {
      const word = fields[target.column];
      if (word === null || word === undefined) continue;
      const value = String(word);
      const known = target.keys.get(value.toLowerCase());
      if (known !== undefined) fields[target.column] = known;
      else if (target.create !== null) {
        const made = this.#make(target, target.create, value, cells, actor);
        if ('reason' in made) return made;
        changes.push(made.change);
        fields[target.column] = made.key;
      } else if (!target.lenient) {
        return { column: target.column, value, reason: `unknown_${target.table}` };
      }
    }
    return changes;
  }

  #make(
    { table, by, keys }: Target,
    create: NonNullable<Target['create']>,
    value: string,
    cells: readonly string[],
    actor: Actor,
  ): { change: Change; key: string } | Fault {
    const fields: AnyRecord = { [by]: value };
    for (const { column, index, read } of create) {
      const cell = read(cells[index] ?? '');
      if ('reason' in cell) return { column, value: cells[index] ?? '', ...cell };
      fields[column] = cell.value;
    }
    const record = created(table, fields, actor);
    const key = keyOf(table, record as AnyRecord);
    keys.set(value.toLowerCase(), key);
    this.created.set(table, (this.created.get(table) ?? 0) + 1);
    return { change: insertOf(table, record), key };
  }
}

function keysBy(table: TableKey, by: string, snapshot: Snapshot): Map<string, string> {
  const keys = new Map<string, string>();
  for (const row of (snapshot.reads.get(table)?.records ?? []) as unknown as AnyRecord[]) {
    const word = row[by];
    if (word !== null && word !== undefined && word !== '') {
      keys.set(String(word).toLowerCase(), keyOf(table, row));
    }
  }
  return keys;
}

/** The tables that a map refers to. */
export function tablesReferred(table: TableKey, reader: RowReader): TableKey[] {
  const { columns } = tableOf(table);
  const refs = reader.fields.flatMap(({ column }) =>
    columns[column]?.type === 'ref' ? [columns[column].ref as TableKey] : [],
  );
  return [...new Set(refs)];
}
