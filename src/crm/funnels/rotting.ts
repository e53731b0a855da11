/** Rotting: an open deal that has stood too long with nothing happening and nothing planned. */

import type { Activity, Deal, Stage } from '../records.ts';
import { dayOf, daysBetween, type LocalDateTime } from '../time.ts';

/** The moment of each deal's last activity, by deal id. */
export function lastActivities(activities: readonly Activity[]): Map<string, LocalDateTime> {
  const last = new Map<string, LocalDateTime>();
  for (const { deal_id, at } of activities) {
    if (deal_id !== null && at > (last.get(deal_id) ?? '')) last.set(deal_id, at);
  }
  return last;
}

/** Days since the later of last activity and stage entry; null when neither is known. */
export function idleDays(
  deal: Deal,
  lastActivity: LocalDateTime | undefined,
  now: LocalDateTime,
): number | null {
  const [latest] = [lastActivity, deal.stage_entered_at].filter(Boolean).sort().reverse();
  return latest ? Math.max(0, daysBetween(latest, now)) : null;
}

/** A next step today or later is planned; the deal does not rot. */
export const hasNextStep = (deal: Deal, now: LocalDateTime): boolean =>
  deal.next_step_on !== null && deal.next_step_on >= dayOf(now);

/** Whether an open deal is idle past its stage's limit with no next step. */
export function isRotting(
  deal: Deal,
  stage: Stage | null,
  lastActivity: LocalDateTime | undefined,
  now: LocalDateTime,
): boolean {
  const limit = stage?.limit_days ?? null;
  if (deal.status !== 'open' || limit === null || hasNextStep(deal, now)) return false;
  return (idleDays(deal, lastActivity, now) ?? 0) > limit;
}
