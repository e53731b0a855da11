/** Columns that several tables have alike. */

export const CHANNELS = ['online', 'phone', 'store', 'referral', 'event', 'other'] as const;

export const id = { type: 'id', required: true, owned: true } as const;
export const text = { type: 'text' } as const;
export const long = { type: 'long' } as const;
export const name = { type: 'text', required: true } as const;
export const person = { type: 'ref', ref: 'team' } as const;
export const money = { type: 'money' } as const;
export const date = { type: 'date' } as const;
export const datetime = { type: 'datetime' } as const;
export const currency = { type: 'currency' } as const;
export const product = { type: 'name', ref: 'products' } as const;
export const customer = { type: 'ref', ref: 'customers', required: true } as const;
export const deal = { type: 'ref', ref: 'deals' } as const;
export const owned = { owned: true } as const;

/** Who made a row and who changed it last; on every table but the append-only ledger. */
export const trail = {
  created_at: { ...datetime, ...owned },
  updated_at: { ...datetime, ...owned },
  updated_by: { type: 'text', ...owned },
} as const;
