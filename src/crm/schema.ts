/**
 * Every tab and column of a workbook, declared once.
 *
 * Keys are the stable names in code, CSV and JSON; the words a user sees are in `src/text`.
 * Everything else (types of records, headers, validation, number formats, SQL types, forms) is
 * derived from this file. It stands under `src/crm` because the rules are typed by it and may
 * import nothing outside themselves.
 */

/** What a cell of a column holds, and so how it is read, written, checked and shown. */
export type ColumnType =
  | 'id' // a random id, made by us
  | 'text'
  | 'long' // text of several lines
  | 'list' // words separated by commas
  | 'email'
  | 'phone'
  | 'choice' // one of `values`
  | 'ref' // the key of a row in `ref`
  | 'name' // the name of a funnel, stage, playbook or product: a pick list, but any word is kept
  | 'currency' // an ISO 4217 code
  | 'money' // in the row's currency
  | 'share' // 0 to 1, shown as a percentage
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'datetime';

export interface Column {
  readonly type: ColumnType;
  /** A row without it is a finding. */
  readonly required?: true;
  /** The words a `choice` may hold. */
  readonly values?: readonly string[];
  /** The table a `ref` points into, or where the pick list of a `name` comes from. */
  readonly ref?: string;
  /** Kept by Leadsheet, not typed by people: protected with a warning. */
  readonly owned?: true;
}

export interface Table {
  /** The letter its ids begin with; absent where rows are known by other columns. */
  readonly prefix?: string;
  /** The columns that name a row. */
  readonly key: readonly string[];
  /** Other columns an import may find a row by, first match wins. */
  readonly natural?: readonly (readonly string[])[];
  readonly columns: { readonly [key: string]: Column };
}

const CHANNELS = ['online', 'phone', 'store', 'referral', 'event', 'other'] as const;

const id = { type: 'id', required: true, owned: true } as const;
const text = { type: 'text' } as const;
const long = { type: 'long' } as const;
const name = { type: 'text', required: true } as const;
const person = { type: 'ref', ref: 'team' } as const;
const money = { type: 'money' } as const;
const date = { type: 'date' } as const;
const datetime = { type: 'datetime' } as const;
const currency = { type: 'currency' } as const;
const product = { type: 'name', ref: 'products' } as const;
const customer = { type: 'ref', ref: 'customers', required: true } as const;
const deal = { type: 'ref', ref: 'deals' } as const;
const owned = { owned: true } as const;

/** Who made a row and who changed it last; on every table but the append-only ledger. */
const trail = {
  created_at: { ...datetime, ...owned },
  updated_at: { ...datetime, ...owned },
  updated_by: { type: 'text', ...owned },
} as const;

export const TABLES = {
  customers: {
    prefix: 'C',
    key: ['id'],
    natural: [['external_id'], ['email'], ['phone']],
    columns: {
      id,
      external_id: text,
      name,
      company: text,
      phone: { type: 'phone' },
      email: { type: 'email' },
      channel: { type: 'choice', values: CHANNELS },
      owner: person,
      status: { type: 'choice', values: ['lead', 'active', 'dormant', 'lost'] },
      tags: { type: 'list' },
      need_summary: long,
      region: text,
      address: long,
      source: text,
      next_step_on: date,
      notes: long,
      ...trail,
    },
  },
  contacts: {
    prefix: 'P',
    key: ['id'],
    natural: [['customer_id', 'email']],
    columns: {
      id,
      customer_id: customer,
      name,
      role: text,
      phone: { type: 'phone' },
      email: { type: 'email' },
      notes: long,
      ...trail,
    },
  },
  deals: {
    prefix: 'D',
    key: ['id'],
    natural: [['external_id']],
    columns: {
      id,
      external_id: text,
      customer_id: customer,
      title: name,
      funnel: { type: 'name', ref: 'funnels', required: true },
      stage: { type: 'name', ref: 'funnels', required: true },
      amount: money,
      currency,
      probability: { type: 'share' },
      expected_close: date,
      owner: person,
      product,
      channel: { type: 'choice', values: CHANNELS },
      next_step_on: date,
      next_step: text,
      status: { type: 'choice', values: ['open', 'won', 'lost'], ...owned },
      lost_reason: text,
      stage_entered_at: { ...datetime, ...owned },
      closed_at: { ...datetime, ...owned },
      ...trail,
    },
  },
  deal_history: {
    prefix: 'H',
    key: ['id'],
    columns: {
      id,
      deal_id: { type: 'ref', ref: 'deals', required: true, ...owned },
      at: { type: 'datetime', required: true, ...owned },
      field: {
        type: 'choice',
        values: ['created', 'stage', 'amount', 'expected_close', 'owner', 'status', 'funnel'],
        required: true,
        ...owned,
      },
      from: { type: 'text', ...owned },
      to: { type: 'text', ...owned },
      by: { type: 'text', ...owned },
      source: {
        type: 'choice',
        values: ['menu', 'edit', 'import', 'api', 'inferred'],
        ...owned,
      },
    },
  },
  tasks: {
    prefix: 'T',
    key: ['id'],
    columns: {
      id,
      title: name,
      customer_id: { type: 'ref', ref: 'customers' },
      deal_id: deal,
      playbook: { type: 'name', ref: 'playbooks' },
      step: text,
      responsible: person,
      due_on: date,
      planned_hours: { type: 'number' },
      started_at: datetime,
      completed_at: datetime,
      status: { type: 'choice', values: ['open', 'done', 'cancelled'] },
      outcome: long,
      mandatory: { type: 'boolean' },
      ...trail,
    },
  },
  activities: {
    prefix: 'A',
    key: ['id'],
    columns: {
      id,
      customer_id: customer,
      deal_id: deal,
      kind: {
        type: 'choice',
        values: ['visit', 'call', 'email', 'message', 'meeting', 'consult', 'note'],
      },
      at: { type: 'datetime', required: true },
      by: person,
      summary: long,
      duration_minutes: { type: 'number' },
      ...trail,
    },
  },
  orders: {
    prefix: 'O',
    key: ['id'],
    natural: [['external_id']],
    columns: {
      id,
      customer_id: customer,
      deal_id: deal,
      ordered_on: { type: 'date', required: true },
      channel: { type: 'choice', values: ['online', 'phone', 'store'] },
      product,
      quantity: { type: 'number' },
      unit_price: money,
      amount: { type: 'money', required: true },
      currency,
      external_id: text,
      ...trail,
    },
  },
  cases: {
    prefix: 'S',
    key: ['id'],
    columns: {
      id,
      customer_id: customer,
      subject: name,
      opened_at: { type: 'datetime', required: true },
      priority: { type: 'choice', values: ['low', 'normal', 'high', 'urgent'] },
      owner: person,
      status: { type: 'choice', values: ['open', 'waiting', 'resolved'] },
      first_response_at: datetime,
      resolved_at: datetime,
      promised_hours: { type: 'number' },
      satisfaction: { type: 'integer' },
      notes: long,
      ...trail,
    },
  },
  needs: {
    prefix: 'N',
    key: ['id'],
    columns: {
      id,
      customer_id: customer,
      need: name,
      product,
      stated_at: datetime,
      outcome: { type: 'choice', values: ['open', 'met', 'unmet'] },
      value: money,
      deal_id: deal,
      ...trail,
    },
  },
  products: {
    prefix: 'G',
    key: ['id'],
    natural: [['name']],
    columns: {
      id,
      name,
      category: text,
      list_price: money,
      currency,
      active: { type: 'boolean' },
      ...trail,
    },
  },
  team: {
    key: ['email'],
    columns: {
      email: { type: 'email', required: true },
      name: text,
      role: text,
      region: text,
      monthly_quota: money,
      currency,
      active: { type: 'boolean' },
      ...trail,
    },
  },
  funnels: {
    key: ['funnel', 'stage'],
    columns: {
      funnel: name,
      stage_order: { type: 'integer', required: true },
      stage: name,
      kind: { type: 'choice', values: ['open', 'won', 'lost'] },
      probability: { type: 'share' },
      limit_days: { type: 'number' },
      target_count: { type: 'number' },
      target_amount: money,
      required_fields: { type: 'list' },
      ...trail,
    },
  },
  playbooks: {
    key: ['playbook', 'step'],
    columns: {
      playbook: name,
      funnel: { type: 'name', ref: 'funnels' },
      stage: { type: 'name', ref: 'funnels' },
      step: name,
      title: name,
      responsible: text,
      due_in_days: { type: 'number' },
      planned_hours: { type: 'number' },
      mandatory: { type: 'boolean' },
      ...trail,
    },
  },
  rates: {
    key: ['currency', 'dated'],
    columns: {
      currency: { type: 'currency', required: true },
      dated: { type: 'date', required: true },
      to_base: { type: 'number', required: true },
      ...trail,
    },
  },
  reports: {
    key: ['name'],
    columns: {
      name,
      table: name,
      columns: { type: 'list' },
      filter: text,
      group_by: { type: 'list' },
      measures: { type: 'list' },
      chart: text,
      to: { type: 'list' },
      ...trail,
    },
  },
  settings: {
    key: ['key'],
    columns: { key: name, value: text, ...trail },
  },
} as const satisfies Record<string, Table>;

/** The stable name of a table: `customers`, `deals`, … */
export type TableKey = keyof typeof TABLES;

export const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

/** The tabs the nightly run writes, in their order in the workbook. */
export const DASHBOARDS = [
  'overview',
  'sales',
  'funnel',
  'process',
  'customers_insight',
  'forecast',
  'quality',
  'actions',
  'custom',
] as const;

export type DashboardKey = (typeof DASHBOARDS)[number];

/** A table's declaration, seen without its literal types. */
export function tableOf(key: TableKey): Table {
  return TABLES[key];
}
