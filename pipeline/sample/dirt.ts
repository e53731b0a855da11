/**
 * The dirt of real sheets: what people type, paste and forget. A dirty row keeps its record and
 * carries, for some cells, the text that stands there instead.
 */

import { newId } from '../../src/crm/ids.ts';
import type { AnyRecord } from '../../src/crm/records.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import type { Company } from './company.ts';
import { Chance } from './random.ts';

export interface SampleRow {
  readonly record: AnyRecord;
  /** Column to the cell a person typed: text or a number, written as it is and never parsed. */
  readonly typed?: Readonly<Record<string, string | number>>;
}

type Typed = (record: AnyRecord, company: Company) => Record<string, string | number>;

const FORMULA = '=IMPORTXML("https://example.com/","//a")';

const slashed = (date: unknown) =>
  String(date ?? '2026-01-31').replace(/(\d+)-(\d+)-(\d+).*/, '$3/$2/$1');

const FAULTS: { readonly [K in TableKey]?: readonly Typed[] } = {
  customers: [
    (_, { words }) => ({ phone: words.badPhone }),
    (_, { words }) => ({ email: words.badEmail }),
    () => ({ owner: 'former@example.com' }),
    () => ({ notes: FORMULA }),
    (record) => ({ next_step_on: slashed(record['next_step_on']) }),
    () => ({ name: '' }),
  ],
  deals: [
    () => ({ owner: 'former@example.com' }),
    (_, { words }) => ({ stage: words.strangeStage }),
    (_, { words }) => ({ expected_close: words.textDate }),
    (record) => ({ expected_close: slashed(record['expected_close']) }),
    () => ({ amount: '12.500,00' }),
    () => ({ amount: -250 }),
    () => ({ currency: 'JPY' }),
    () => ({ customer_id: 'C-0000000000' }),
    () => ({ title: FORMULA }),
    () => ({ product: 'Discontinued' }),
  ],
  orders: [
    () => ({ amount: 'tbd' }),
    () => ({ customer_id: 'C-0000000000' }),
    (record) => ({ ordered_on: slashed(record['ordered_on']) }),
  ],
  activities: [() => ({ by: 'former@example.com' }), (record) => ({ at: slashed(record['at']) })],
  tasks: [() => ({ responsible: '?' }), () => ({ due_on: 'asap' })],
  cases: [() => ({ satisfaction: 11 })],
};

/** The share of rows with a fault, and the share of customers entered twice. */
const FAULTY = 0.012;
const DOUBLED = 0.012;

/** Soils some rows of a table; the same ones every time. */
export function* soiled(
  company: Company,
  table: TableKey,
  records: Iterable<AnyRecord>,
): Generator<SampleRow> {
  const faults = FAULTS[table];
  if (faults === undefined) {
    for (const record of records) yield { record };
    return;
  }
  const chance = new Chance(company.seed, 'dirt', table.length * 1000 + table.charCodeAt(0));
  let turn = 0;
  for (const record of records) {
    // In turn, so that even a small sample shows every fault.
    if (chance.yes(FAULTY))
      yield { record, typed: faults[turn++ % faults.length]!(record, company) };
    else yield { record };
    if (table === 'customers' && chance.yes(DOUBLED))
      yield { record: twin(company, record, chance) };
  }
}

/** The same customer entered again: same e-mail and phone, the name typed in a hurry. */
function twin(company: Company, record: AnyRecord, chance: Chance): AnyRecord {
  const name = company.words.typo(String(record['name']));
  return { ...record, id: newId('C', chance.next), external_id: null, name, tags: null };
}
