/** One row of the file against the workbook: a new row, a change of an old one, or nothing. */

import type { Actor } from '../../src/crm/actor.ts';
import type { Change } from '../../src/crm/change.ts';
import { changeEvents, creationEvents } from '../../src/crm/deals/ledger.ts';
import { created, insertOf, updateOf } from '../../src/crm/draft.ts';
import { newId } from '../../src/crm/ids.ts';
import type { AnyRecord, Deal, Stage } from '../../src/crm/records.ts';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import type { Fault } from './row-reader.ts';

export type Upsert =
  | { readonly kind: 'created' | 'updated'; readonly changes: readonly Change[] }
  | { readonly kind: 'unchanged' };

export class Upserter {
  readonly #table: TableKey;
  readonly #identity: readonly string[];
  readonly #known = new Map<string, AnyRecord>();
  readonly #kinds: ReadonlyMap<string, Stage['kind']>;

  /** @param stages the funnels of the workbook, for deals whose status the file does not give */
  constructor(
    table: TableKey,
    identity: readonly string[],
    records: readonly AnyRecord[],
    stages: readonly Stage[],
  ) {
    this.#table = table;
    // A row without a key of its own is known by the id that was made of the file.
    this.#identity = identity.length > 0 ? identity : tableOf(table).key;
    for (const record of records) this.#known.set(this.#keyOf(record), record);
    this.#kinds = new Map(stages.map(({ funnel, stage, kind }) => [`${funnel}\n${stage}`, kind]));
  }

  #keyOf(record: AnyRecord): string {
    return this.#identity.map((column) => String(record[column] ?? '')).join('\u001f');
  }

  /** Whether the row stands in the workbook already. */
  has(fields: AnyRecord): boolean {
    return this.#known.has(this.#keyOf(fields));
  }

  upsert(given: AnyRecord, actor: Actor): Upsert | Fault {
    const fields = this.#withId(given, actor);
    const before = this.#known.get(this.#keyOf(fields));
    if (before === undefined) return this.#create(fields, actor);
    const rest = { ...fields, ...keysOf(this.#table, before) };
    const change = updateOf(this.#table, before as never, rest, actor);
    if (change === null) return { kind: 'unchanged' };
    return { kind: 'updated', changes: [change, ...this.#ledger(before, rest, actor)] };
  }

  #withId(fields: AnyRecord, { random }: Actor): AnyRecord {
    const { prefix } = tableOf(this.#table);
    return prefix === undefined || fields['id'] ? fields : { ...fields, id: newId(prefix, random) };
  }

  #create(fields: AnyRecord, actor: Actor): Upsert | Fault {
    const missing = Object.entries(tableOf(this.#table).columns).find(
      ([column, { required }]) => required && (fields[column] ?? '') === '',
    );
    if (missing) return { column: missing[0], value: '', reason: 'required' };
    const record = this.#complete(created(this.#table, fields, actor) as AnyRecord, fields);
    const insert = insertOf(this.#table, record as never);
    if (this.#table !== 'deals') return { kind: 'created', changes: [insert] };
    const deal = record as unknown as Deal;
    const born = { ...actor, now: deal.created_at ?? actor.now };
    const events = creationEvents(deal, born).map((event) =>
      event.field === 'status' ? { ...event, at: deal.closed_at ?? actor.now } : event,
    );
    return {
      kind: 'created',
      changes: [insert, ...events.map((one) => insertOf('deal_history', one))],
    };
  }

  /** The trail the file gives wins over ours; a deal gets the fields its rules rest on. */
  #complete(record: AnyRecord, fields: AnyRecord): AnyRecord {
    const whole = { ...record };
    if (fields['created_at']) whole['created_at'] = fields['created_at'];
    if (this.#table !== 'deals') return whole;
    whole['status'] ??= this.#kinds.get(`${whole['funnel']}\n${whole['stage']}`) ?? 'open';
    whole['stage_entered_at'] ??= whole['created_at'] ?? null;
    if (whole['status'] !== 'open') whole['closed_at'] ??= record['created_at'] ?? null;
    return whole;
  }

  #ledger(before: AnyRecord, fields: AnyRecord, actor: Actor): Change[] {
    if (this.#table !== 'deals') return [];
    const deal = before as unknown as Deal;
    const after = { ...before, ...fields } as unknown as Deal;
    return changeEvents(deal.id, deal, after, actor).map((one) => insertOf('deal_history', one));
  }
}

function keysOf(table: TableKey, record: AnyRecord): AnyRecord {
  return Object.fromEntries(tableOf(table).key.map((column) => [column, record[column] ?? null]));
}
