/** A small word set apart: a status, a mark. */

import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent';

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}

/** The tone of a deal's, task's, case's or customer's status. */
export const toneOf = (status: string | null): Tone => TONES[status ?? ''] ?? 'plain';

const TONES: { readonly [status: string]: Tone } = {
  won: 'good',
  done: 'good',
  met: 'good',
  resolved: 'good',
  active: 'good',
  lead: 'accent',
  open: 'accent',
  waiting: 'warn',
  dormant: 'warn',
  high: 'warn',
  urgent: 'bad',
  lost: 'bad',
  unmet: 'bad',
};
