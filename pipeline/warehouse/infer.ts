/**
 * The changes nobody saw: what a paste, the API or a phone did to a deal while no trigger ran.
 *
 * The ledger, folded, must give every deal's row. Where it does not, the missing events are made
 * here and marked `inferred`; once they stand in the ledger the fold agrees, so the next night
 * infers nothing.
 */

import { newId, type Random } from '../../src/crm/ids.ts';
import type { LedgerEvent } from '../../src/crm/records.ts';
import type { LocalDateTime } from '../../src/crm/time.ts';
import type { SqlValue } from './engine.ts';

export interface InferOptions {
  /** The moment of the run in the workbook's time zone: no inferred change is later. */
  readonly now: LocalDateTime;
  /** Who is written as `by`. */
  readonly by: string;
  readonly random: Random;
}

type Difference = Readonly<Record<string, SqlValue>>;
type Draft = Pick<LedgerEvent, 'field' | 'from' | 'to' | 'at'>;

/** The events of the rows of `infer.sql`, in the order of deals, then of fields. */
export function eventsOf(differences: readonly Difference[], options: InferOptions): LedgerEvent[] {
  return differences.flatMap((difference) =>
    draftsOf(difference, options.now).map((draft) => ({
      id: newId('H', options.random),
      deal_id: String(difference['id']),
      ...draft,
      by: options.by,
      source: 'inferred' as const,
    })),
  );
}

function draftsOf(row: Difference, now: LocalDateTime): Draft[] {
  const fresh = row['old_stage'] === null;
  const born = notAfter(now, moment(row['created_at'])) ?? now;
  const last = moment(row['last_at']);
  // A change is dated by the row's own stamp where that is news, else by this run; never before
  // the ledger's last word on the deal, or the fold would not see it.
  const seen = fresh ? born : later(now, last);
  const stamped = (stamp: SqlValue, known: SqlValue) => {
    const at = notAfter(now, moment(stamp));
    const since = moment(known) ?? (fresh ? born : last);
    return at !== null && (since === null || at > since) ? at : later(seen, since);
  };
  const drafts: Draft[] = [];
  const note = (field: Draft['field'], from: SqlValue, to: SqlValue, at: LocalDateTime) =>
    drafts.push({ field, from: text(from), to: text(to), at });

  if (fresh) note('created', '', row['stage']!, born);
  if (row['old_funnel'] !== row['funnel']) note('funnel', row['old_funnel']!, row['funnel']!, seen);
  if (!fresh && row['old_stage'] !== row['stage']) {
    note(
      'stage',
      row['old_stage']!,
      row['stage']!,
      stamped(row['stage_entered_at']!, row['stage_at']!),
    );
  }
  if (row['old_owner'] !== row['owner']) note('owner', row['old_owner']!, row['owner']!, seen);
  if (row['amount_differs']) note('amount', row['old_amount']!, row['amount']!, seen);
  if (row['close_differs'])
    note('expected_close', row['old_expected_close']!, row['expected_close']!, seen);
  if ((row['old_status'] || 'open') !== row['status']) {
    note(
      'status',
      row['old_status']!,
      row['status']!,
      stamped(row['closed_at']!, row['status_at']!),
    );
  }
  return drafts;
}

function text(value: SqlValue): string {
  return value === null ? '' : String(value);
}

/** A moment as the engine prints it, to the second. */
function moment(value: SqlValue | undefined): LocalDateTime | null {
  return typeof value === 'string' ? value.slice(0, 19) : null;
}

function notAfter(limit: LocalDateTime, at: LocalDateTime | null): LocalDateTime | null {
  return at !== null && at <= limit ? at : null;
}

function later(a: LocalDateTime, b: LocalDateTime | null): LocalDateTime {
  return b !== null && b > a ? b : a;
}
